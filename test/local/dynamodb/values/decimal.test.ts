import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeKeyValue } from '../../../../functions/local/dynamodb/schema/encode-key.ts';
import {
  addDecimals,
  canonicalNumber,
  compareDecimals,
  formatDecimal,
  toDecimal,
} from '../../../../functions/local/dynamodb/values/decimal.ts';
import { check, digits } from '../property.ts';

const scale = 130;

/** Independent reading of a plain decimal text as an integer of 10^-130. */
function exact(text: string): bigint {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text) ?? [];
  const magnitude = BigInt((whole || '0') + fraction.padEnd(scale, '0'));
  return sign ? -magnitude : magnitude;
}

const anyNumber = fc
  .tuple(fc.boolean(), digits(1, 38), fc.integer({ min: -40, max: 60 }))
  .map(([negative, mantissa, shift]) => {
    const plain =
      shift <= 0
        ? `0.${'0'.repeat(-shift)}${mantissa}`
        : mantissa.length > shift
          ? `${mantissa.slice(0, shift)}.${mantissa.slice(shift)}`
          : mantissa + '0'.repeat(shift - mantissa.length);
    return (negative ? '-' : '') + plain;
  });

describe('a number of 38 digits', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['0.000', '0'],
    ['007', '7'],
    ['+7', '7'],
    ['1.50', '1.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1e3', '1000'],
    ['1E-3', '0.001'],
    ['-12.340e1', '-123.4'],
    ['12345678901234567890123456789012345678', '12345678901234567890123456789012345678'],
    ['123456789012345678901234567890123456780000', '123456789012345678901234567890123456780000'],
    ['9.9999999999999999999999999999999999999E+125', `${'9'.repeat(38)}${'0'.repeat(88)}`],
    ['1E-130', `0.${'0'.repeat(129)}1`],
  ])('reads %s as %s', (given, canonical) => {
    expect(canonicalNumber(given)).toEqual({ text: canonical });
  });

  it.each([
    ['', 'not-a-number'],
    ['.', 'not-a-number'],
    ['abc', 'not-a-number'],
    ['1 ', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['123456789012345678901234567890123456789', 'precision'],
    ['1E+126', 'overflow'],
    ['-1E+126', 'overflow'],
    ['1E-131', 'underflow'],
  ])('refuses %s as %s', (given, fault) => {
    expect(canonicalNumber(given)).toEqual({ fault });
  });

  it('keeps its value in canonical text', () => {
    check(fc.property(anyNumber, (text) => exact(formatDecimal(toDecimal(text))) === exact(text)));
  });

  it('compares and adds as exact integers do', () => {
    check(
      fc.property(anyNumber, anyNumber, (a, b) => {
        const left = toDecimal(a);
        const right = toDecimal(b);
        const order = exact(a) < exact(b) ? -1 : exact(a) > exact(b) ? 1 : 0;
        expect(Math.sign(compareDecimals(left, right))).toBe(order);
        const sum = addDecimals(left, right);
        if (typeof sum === 'string') expect(sum).toBe('precision');
        else expect(exact(formatDecimal(sum))).toBe(exact(a) + exact(b));
      }),
    );
  });

  it('has key bytes that sort as its value does', () => {
    check(
      fc.property(anyNumber, anyNumber, (a, b) => {
        const order = exact(a) < exact(b) ? -1 : exact(a) > exact(b) ? 1 : 0;
        const [left, right] = [a, b].map((text) => encodeKeyValue({ N: formatDecimal(toDecimal(text)) }));
        expect(Buffer.compare(left ?? Buffer.alloc(0), right ?? Buffer.alloc(0))).toBe(order);
      }),
    );
  });

  it('sorts neighbours around zero and shared beginnings', () => {
    const ascending = [
      '-1000',
      '-12.3',
      '-12',
      '-0.123',
      '-0.12',
      '0',
      '0.0001',
      '0.12',
      '0.123',
      '12',
      '12.3',
      '1000',
    ];
    const keys = ascending.map((N) => encodeKeyValue({ N }).toString('hex'));
    expect([...keys].sort()).toEqual(keys);
  });
});
