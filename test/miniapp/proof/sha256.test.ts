import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashShort, hexOf } from '../../../miniapp/src/shared/proof/sha256';

const own = (message: string): string => {
  const out = new Int32Array(8);
  hashShort(message, out);
  return hexOf(out);
};

describe('the hash a phone computes', () => {
  it('is SHA-256 for every length of one block', () => {
    for (let length = 0; length <= 55; length += 1) {
      const message = Array.from({ length }, (_, n) =>
        String.fromCharCode(33 + ((n * 7 + length) % 90)),
      ).join('');
      expect(own(message)).toBe(createHash('sha256').update(message).digest('hex'));
    }
  });

  it('is SHA-256 for ten thousand numbers after a salt', () => {
    for (let number = 0; number < 10_000; number += 1) {
      const message = `0123456789abcdefghjkmnpqrs.t9k2lz.${number}`;
      if (own(message) !== createHash('sha256').update(message).digest('hex')) throw new Error(message);
    }
  });

  it('refuses what does not fit into one block instead of hashing it wrongly', () => {
    expect(() => own('x'.repeat(56))).toThrow('longer than one block');
  });
});
