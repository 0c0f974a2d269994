import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyedHash } from '../../functions/adapters/crypto/keyed-hash.ts';
import {
  base32,
  caseNumberOf,
  normalReceiptCode,
  randomId,
  receiptCodeOf,
  reportIdOf,
  rewardIdOf,
  unsealIdOf,
} from '../../functions/use-cases/ids.ts';

const keys = keyedHash(new Uint8Array(32).fill(7));
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** The number the bytes spell, cut to `bits` bits from the left. */
const leading = (bytes: Uint8Array, bits: number): bigint => {
  const all = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const length = BigInt(bytes.length * 8);
  return BigInt(bits) <= length ? all >> (length - BigInt(bits)) : all << (BigInt(bits) - length);
};
const numberOf = (text: string): bigint =>
  [...text].reduce((sum, character) => sum * 32n + BigInt(ALPHABET.indexOf(character)), 0n);

describe('base 32', () => {
  it('spells exactly the leading bits, five a character, whatever the length', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 40 }),
        fc.integer({ min: 1, max: 26 }),
        (bytes, n) => {
          const text = base32(bytes, n);
          expect(text).toHaveLength(n);
          expect(numberOf(text)).toBe(leading(bytes, n * 5));
        },
      ),
      { seed: 20261121 },
    );
  });

  it('uses no letter that is mistaken for another', () => {
    expect(
      base32(
        Uint8Array.from({ length: 20 }, (_, i) => i * 13),
        32,
      ),
    ).toMatch(/^[0-9a-hjkmnp-tv-z]+$/);
    expect(base32(new Uint8Array([255, 255, 255, 255, 255]), 8)).toBe('zzzzzzzz');
    expect(base32(new Uint8Array(5), 8)).toBe('00000000');
  });

  it('pads the last character with zeros: 128 bits are 26 characters', () => {
    expect(base32(new Uint8Array(16).fill(255), 26)).toBe(`${'z'.repeat(25)}w`);
  });
});

describe('ids', () => {
  it('are a prefix and 128 bits of chance', () => {
    const asked: number[] = [];
    const bytes = (length: number) => {
      asked.push(length);
      return new Uint8Array(length).fill(1);
    };
    expect(randomId('pay', { bytes })).toMatch(/^pay_[0-9a-hjkmnp-tv-z]{26}$/);
    expect(asked).toEqual([16]);
  });

  it('of a report follow from its command: the same command, the same report', () => {
    expect(reportIdOf('command-1', keys)).toBe(reportIdOf('command-1', keys));
    expect(reportIdOf('command-1', keys)).not.toBe(reportIdOf('command-2', keys));
    expect(reportIdOf('command-1', keys)).toMatch(/^rpt_[0-9a-hjkmnp-tv-z]{26}$/);
    expect(unsealIdOf('command-1', keys).slice(4)).not.toBe(reportIdOf('command-1', keys).slice(4));
  });

  it('of a reward name its report', () => {
    expect(rewardIdOf('rpt_0123456789abcdefghjkmnpqrs')).toBe('rwd_0123456789abcdefghjkmnpqrs');
  });

  it('do not tell which came first', () => {
    const ids = Array.from({ length: 50 }, (_, index) => reportIdOf(`command-${index}`, keys));
    expect(ids).not.toEqual(ids.toSorted());
    const numbers = ids.map((id) => caseNumberOf(id, keys));
    expect(numbers).not.toEqual(numbers.toSorted());
    expect(new Set(numbers).size).toBe(50);
  });

  it('show a case number of ten characters in two groups', () => {
    expect(caseNumberOf('rpt_1', keys)).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  });
});

describe('a receipt code', () => {
  it('has 20 characters of five bits: 100 bits', () => {
    const code = receiptCodeOf('command-1', keys);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
    expect(numberOf(code.toLowerCase())).toBe(leading(keys.bytes('receipt-code', 'command-1'), 100));
  });

  it('is found however it is typed', () => {
    const code = '01AB CDEF-GH01 2345 6789'.replace(/[ -]/g, '');
    for (const typed of [code, code.toLowerCase(), ' o1ab-cdef-gh01 2345 6789 ', 'OIABCDEFGHOL23456789'])
      expect(normalReceiptCode(typed)).toBe(code);
  });

  it('is its own normal form', () => {
    const code = receiptCodeOf('command-7', keys);
    expect(normalReceiptCode(code)).toBe(code);
  });
});
