import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { open, SealFault, seal } from '../../../functions/adapters/crypto/seal.ts';

const randomness = { bytes: (length: number) => new Uint8Array(randomBytes(length)) };
const key = randomness.bytes(32);
const place = { report: 'rpt_1', field: 'description', version: 1 };

describe('a sealed field', () => {
  it.each(['', '夜里两点偷排污水 🏭', 'x'.repeat(20_000)])('opens to what was sealed', (text) => {
    expect(open(seal(text, key, place, randomness), key, place)).toBe(text);
  });

  it('differs each time and shows nothing of its text', () => {
    const sealed = Array.from({ length: 1000 }, () => seal('举报', key, place, randomness));
    const nonces = new Set(sealed.map((one) => Buffer.from(one.subarray(1, 13)).toString('hex')));
    expect(nonces.size).toBe(1000);
    expect(Buffer.from(sealed[0] ?? []).includes('举报')).toBe(false);
  });

  it('opens with no single bit flipped, no byte cut and none added', () => {
    const sealed = seal('污水', key, place, randomness);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = sealed.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => open(flipped, key, place), `bit ${bit}`).toThrow(SealFault);
    }
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => open(sealed.subarray(0, length), key, place)).toThrow(SealFault);
    }
    expect(() => open(Buffer.concat([sealed, Buffer.of(0)]), key, place)).toThrow(SealFault);
  });

  it('does not open at another report, field or version, nor with another key', () => {
    const sealed = seal('污水', key, place, randomness);
    const others = [{ report: 'rpt_2' }, { field: 'address' }, { version: 2 }];
    for (const other of others) expect(() => open(sealed, key, { ...place, ...other })).toThrow(SealFault);
    expect(() => open(sealed, randomness.bytes(32), place)).toThrow(SealFault);
  });

  it('cannot be confused by a separator inside a name', () => {
    expect(() => seal('x', key, { ...place, report: 'a|b' }, randomness)).toThrow('malformed');
  });
});
