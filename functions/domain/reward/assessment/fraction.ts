import type { Rate } from '../../policy/amount-rule.ts';

/** Exact amount of fen; rounded once, at the end. `d` is positive. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

export const ZERO: Fraction = { n: 0n, d: 1n };

export const fraction = (whole: number): Fraction => ({ n: BigInt(whole), d: 1n });

/** `"5%"` is 5/100, `"0.25%"` is 25/10000: the written digits, no floating point between. */
export const rateOf = (rate: Rate): Fraction => {
  const digits = rate.slice(0, -1);
  const point = digits.indexOf('.');
  if (point < 0) return { n: BigInt(digits), d: 100n };
  const decimals = digits.length - point - 1;
  return { n: BigInt(digits.replace('.', '')), d: 100n * 10n ** BigInt(decimals) };
};

const plus = (a: Fraction, b: Fraction): Fraction =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };

export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });

export const isLess = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;

export const larger = (a: Fraction, b: Fraction): Fraction => (isLess(a, b) ? b : a);

const smaller = (a: Fraction, b: Fraction): Fraction => (isLess(b, a) ? b : a);

export type Rounding = { readonly unitFen: number; readonly mode: 'half-up' | 'down' | 'up' };

/** To a multiple of `unitFen`; half-up sends exactly half a unit upwards. Amounts are never negative. */
export const roundFen = (value: Fraction, { unitFen, mode }: Rounding): number => {
  const unit = value.d * BigInt(unitFen);
  const whole = value.n / unit;
  const rest = value.n % unit;
  const up = mode === 'up' ? rest > 0n : mode === 'half-up' && rest * 2n >= unit;
  return Number(up ? whole + 1n : whole) * unitFen;
};

/** What a part allows: one amount, or everything from `min` to `max`. */
export type Span = { readonly min: Fraction; readonly max: Fraction };

export const exactly = (value: Fraction): Span => ({ min: value, max: value });
export const between = (minFen: number, maxFen: number): Span => ({
  min: fraction(minFen),
  max: fraction(maxFen),
});
export const sumOf = (a: Span, b: Span): Span => ({ min: plus(a.min, b.min), max: plus(a.max, b.max) });
export const scaled = (a: Span, factor: Fraction): Span => ({
  min: times(a.min, factor),
  max: times(a.max, factor),
});
export const atMost = (a: Span, capFen: number): Span => {
  const cap = fraction(capFen);
  return { min: smaller(a.min, cap), max: smaller(a.max, cap) };
};
export const atLeast = (a: Span, floorFen: number): Span => {
  const floor = fraction(floorFen);
  return { min: larger(a.min, floor), max: larger(a.max, floor) };
};
/** The limits of the reward when the better of two parts counts. */
export const better = (a: Span, b: Span): Span => ({ min: larger(a.min, b.min), max: larger(a.max, b.max) });
