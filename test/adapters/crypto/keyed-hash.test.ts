import { describe, expect, it } from 'vitest';
import { keyedHash } from '../../../functions/adapters/crypto/keyed-hash.ts';

const secret = new Uint8Array(32).fill(7);
const hash = keyedHash(secret);
const purposes = ['account', 'receipt', 'session', 'report', 'evidence', 'command', 'payout'] as const;

describe('a keyed hash', () => {
  it('is 32 bytes, the same each time', () => {
    expect(hash.of('account', 'openid-1')).toMatch(/^[\w-]{43}$/);
    expect(hash.of('account', 'openid-1')).toBe(keyedHash(secret).of('account', 'openid-1'));
    expect(hash.bytes('report', 'x')).toHaveLength(32);
  });

  it('cannot be linked across purposes, forms or secrets', () => {
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
    const all = [
      ...purposes.map((purpose) => hash.of(purpose, 'openid-1')),
      ...(['receipt-code', 'report', 'case-number'] as const).map((one) => hex(hash.bytes(one, 'openid-1'))),
      keyedHash(new Uint8Array(32).fill(8)).of('account', 'openid-1'),
      hash.of('account', 'openid-2'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('wants a secret that cannot be guessed', () => {
    expect(() => keyedHash(new Uint8Array(31))).toThrow('32 bytes');
  });
});
