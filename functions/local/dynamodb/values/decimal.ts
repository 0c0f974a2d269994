/**
 * The number type of the service: up to 38 significant digits, magnitude 1E-130 to 9.9…9E+125.
 * Value = sign × 0.DIGITS × 10^exponent; digits without leading or trailing zeros, empty for zero.
 */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

const maxDigits = 38;
const maxExponent = 126;
const minExponent = -129;
const form = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
const plainInteger = /^(?:0|-?[1-9]\d{0,17})$/;
const zero: Decimal = { negative: false, digits: '', exponent: 0 };

export type DecimalFault = 'not-a-number' | 'precision' | 'overflow' | 'underflow';

function parseDecimal(text: string): Decimal | DecimalFault {
  const match = form.exec(text);
  if (!match) return 'not-a-number';
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  if (whole === '' && fraction === '') return 'not-a-number';
  return normalise(sign === '-', whole + fraction, whole.length + Number(power));
}

function normalise(negative: boolean, rawDigits: string, rawExponent: number): Decimal | DecimalFault {
  let start = 0;
  while (rawDigits.charCodeAt(start) === 48) start++;
  let end = rawDigits.length;
  while (end > start && rawDigits.charCodeAt(end - 1) === 48) end--;
  if (start === end) return zero;
  const exponent = rawExponent - start;
  if (exponent > maxExponent) return 'overflow';
  if (exponent < minExponent) return 'underflow';
  if (end - start > maxDigits) return 'precision';
  return { negative, digits: rawDigits.slice(start, end), exponent };
}

/** Text as the service returns it: no exponent, no superfluous zeros, no negative zero. */
export function formatDecimal({ negative, digits, exponent }: Decimal): string {
  if (digits === '') return '0';
  const sign = negative ? '-' : '';
  if (exponent <= 0) return `${sign}0.${'0'.repeat(-exponent)}${digits}`;
  if (exponent >= digits.length) return sign + digits + '0'.repeat(exponent - digits.length);
  return `${sign}${digits.slice(0, exponent)}.${digits.slice(exponent)}`;
}

/** Canonical text of a number, or what is wrong with it. */
export function canonicalNumber(text: string): { text: string } | { fault: DecimalFault } {
  if (plainInteger.test(text)) return { text };
  const parsed = parseDecimal(text);
  return typeof parsed === 'string' ? { fault: parsed } : { text: formatDecimal(parsed) };
}

/** For text that was already accepted once (stored items, validated input). */
export function toDecimal(text: string): Decimal {
  const parsed = parseDecimal(text);
  if (typeof parsed === 'string') throw new Error(`stored number is ${parsed}: ${text}`);
  return parsed;
}

export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.digits === '' || b.digits === '') return signOf(a) - signOf(b);
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  const magnitude =
    a.exponent !== b.exponent
      ? a.exponent - b.exponent
      : a.digits < b.digits
        ? -1
        : a.digits > b.digits
          ? 1
          : 0;
  return a.negative ? -magnitude : magnitude;
}

function signOf(value: Decimal): number {
  if (value.digits === '') return 0;
  return value.negative ? -1 : 1;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal | DecimalFault {
  const scaleA = a.digits.length - a.exponent;
  const scaleB = b.digits.length - b.exponent;
  const scale = Math.max(scaleA, scaleB);
  const sum = scaled(a, scale - scaleA) + scaled(b, scale - scaleB);
  const digits = (sum < 0n ? -sum : sum).toString();
  return normalise(sum < 0n, digits, digits.length - scale);
}

export function negateDecimal(value: Decimal): Decimal {
  return value.digits === '' ? value : { ...value, negative: !value.negative };
}

function scaled(value: Decimal, zeros: number): bigint {
  if (value.digits === '') return 0n;
  const magnitude = BigInt(value.digits) * 10n ** BigInt(zeros);
  return value.negative ? -magnitude : magnitude;
}
