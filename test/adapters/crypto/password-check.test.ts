import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { oneTimeCode, stepAt } from '../../../functions/adapters/crypto/one-time-code.ts';
import { hashPassword, passwordCheck } from '../../../functions/adapters/crypto/password-check.ts';

const randomness = { bytes: (length: number) => new Uint8Array(randomBytes(length)) };
/** Cheap: 1 MiB. */
const logN = 10;

describe('a password', () => {
  it('matches its own hash and no other password does', async () => {
    const hash = await hashPassword('correct horse 电池', randomness, logN);
    expect(await passwordCheck.matches('correct horse 电池', hash)).toBe(true);
    for (const wrong of ['correct horse', '', 'Correct horse 电池'])
      expect(await passwordCheck.matches(wrong, hash)).toBe(false);
  });

  it('is hashed with a salt of its own, with its cost in the hash', async () => {
    const [one, two] = [
      await hashPassword('demo', randomness, logN),
      await hashPassword('demo', randomness, 11),
    ];
    expect(one).not.toBe(two);
    expect(one).toMatch(/^\$scrypt\$ln=10,r=8,p=3\$/);
    expect(await passwordCheck.matches('demo', two)).toBe(true);
  });

  it('is the same typed on a keyboard that composes letters differently', async () => {
    expect(await passwordCheck.matches('e\u0301', await hashPassword('\u00e9', randomness, logN))).toBe(true);
  });

  it('of an account that does not exist never matches, and a damaged hash is a fault', async () => {
    expect(await passwordCheck.matches('', '')).toBe(false);
    await expect(passwordCheck.matches('demo', '$scrypt$damaged')).rejects.toThrow('malformed');
  });
});

describe('a one-time code', () => {
  // RFC 6238, appendix B, SHA-1; its eight digits end in our six.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  it.each([
    ['1970-01-01T00:00:59.000Z', '287082'],
    ['2005-03-18T01:58:29.000Z', '081804'],
    ['2005-03-18T01:58:31.000Z', '050471'],
    ['2009-02-13T23:31:30.000Z', '005924'],
    ['2033-05-18T03:33:20.000Z', '279037'],
    ['2603-10-11T11:33:20.000Z', '353130'],
  ])('at %s is %s', (now, code) => {
    expect(oneTimeCode(secret, stepAt(now))).toBe(code);
    expect(passwordCheck.oneTimeStep(code, secret, now)).toBe(stepAt(now));
  });

  it('is right one step early or late, not two, and tells which step it was', () => {
    const now = '2026-03-10T08:00:10.000Z';
    const step = stepAt(now);
    const at = (offset: number) => passwordCheck.oneTimeStep(oneTimeCode(secret, step + offset), secret, now);
    expect([-2, -1, 0, 1, 2].map(at)).toEqual([undefined, step - 1, step, step + 1, undefined]);
  });

  it('is wrong in any other form', () => {
    for (const code of ['', '12345', '1234567', 'abcdef', '００００００'])
      expect(passwordCheck.oneTimeStep(code, secret, '2026-03-10T08:00:00.000Z')).toBeUndefined();
  });

  it('needs a secret in base 32', () => {
    expect(() => oneTimeCode('not base 32!', 1)).toThrow('base 32');
    expect(oneTimeCode('gezd gnbv gy3t qojq gezd gnbv gy3t qojq====', 1)).toBe(oneTimeCode(secret, 1));
  });
});
