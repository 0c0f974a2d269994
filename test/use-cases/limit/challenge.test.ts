import { describe, expect, it } from 'vitest';
import { digest } from '../../../functions/adapters/crypto/digest.ts';
import { keyedHash } from '../../../functions/adapters/crypto/keyed-hash.ts';
import { isDone, newChallenge } from '../../../functions/use-cases/limit/challenge.ts';
import { solve } from '../../../miniapp/src/shared/proof/solve.ts';
import { seededRandomness } from '../../guarantees/seeded.ts';

const secret = (fill: number) => keyedHash(new Uint8Array(32).fill(fill));
const deps = { digest, keyedHash: secret(7), randomness: seededRandomness('challenge') };
const NOW = '2026-03-10T01:30:00.000Z'; // 09:30 in Shanghai
const bound = 'fileReport|key-1';
const quiet = { now: () => 0, pause: () => Promise.resolve() };
const solved = async (maxNumber = 500, now = NOW): Promise<string> =>
  (await solve(newChallenge(deps, bound, maxNumber, now), quiet)) ?? '';

describe('work', () => {
  it('that a phone did is taken', async () => {
    for (let n = 0; n < 30; n += 1) expect(isDone(deps, await solved(), bound, NOW)).toBe(true);
  });

  it('lets nothing else through than the request it was set for', async () => {
    const proof = await solved();
    for (const other of ['fileReport|key-2', 'openReceiptSession|key-1', 'fileReport|', ''])
      expect(isDone(deps, proof, other, NOW)).toBe(false);
  });

  it('ends half an hour after it was set', async () => {
    const proof = await solved();
    expect(isDone(deps, proof, bound, '2026-03-10T01:59:59.999Z')).toBe(true);
    expect(isDone(deps, proof, bound, '2026-03-10T02:00:00.000Z')).toBe(false);
  });

  it('with another number, end, salt or signature is none', async () => {
    const proof = await solved();
    const [random = '', expires = '', number = '', signature = ''] = proof.split('.');
    const later = (Number.parseInt(expires, 36) + 3600).toString(36);
    const forged = [
      `${random}.${expires}.${Number(number) + 1}.${signature}`,
      `${random}.${later}.${number}.${signature}`,
      `${'0'.repeat(26)}.${expires}.${number}.${signature}`,
      `${random}.${expires}.${number}.${'A'.repeat(43)}`,
      `${random}.${expires}.0${number}.${signature}`,
      `${random}.${expires}.${number}`,
      '',
      'x'.repeat(10_000),
    ];
    for (const one of forged) expect(isDone(deps, one, bound, NOW)).toBe(false);
    expect(isDone(deps, undefined, bound, NOW)).toBe(false);
    expect(isDone({ digest, keyedHash: secret(8) }, proof, bound, NOW)).toBe(false);
  });

  it('fits into one block of the hash however large the flood', () => {
    for (let n = 0; n < 200; n += 1) {
      const { salt, maxNumber } = newChallenge(deps, bound, 1_000_000, NOW);
      expect(`${salt}${maxNumber}`.length).toBeLessThanOrEqual(55);
    }
  });
});
