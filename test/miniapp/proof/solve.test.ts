import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Challenge } from '../../../functions/contract/challenge';
import { solve } from '../../../miniapp/src/shared/proof/solve';

const salt = '0123456789abcdefghjkmnpqrs.t9k2lz.';
const withAnswer = (number: number, maxNumber: number): Challenge => ({
  algorithm: 'SHA-256',
  challenge: createHash('sha256').update(`${salt}${number}`).digest('hex'),
  salt,
  maxNumber,
  signature: 's'.repeat(43),
  expiresAt: '2026-03-10T02:00:00.000Z',
});
const quiet = { now: () => performance.now(), pause: () => Promise.resolve() };
/** The most work of a calm day: `CALM_NUMBERS` of the server. */
const calm = 20_000;

describe('solving on the phone', () => {
  it('finds the hidden number, the first and the last one too', async () => {
    for (const number of [0, 1, 63, 64, 65, 1_999, 2_000])
      expect(await solve(withAnswer(number, 2_000), quiet)).toBe(`${salt}${number}.${'s'.repeat(43)}`);
  });

  it('lets the screen go on: never more than one slice without a pause', async () => {
    let now = 0;
    const pauses: number[] = [];
    const shares: number[] = [];
    await solve(withAnswer(6_000, 5_000), {
      // A slow phone: 64 tries take 6 ms.
      now: () => {
        now += 6;
        return now;
      },
      pause: () => {
        pauses.push(now);
        return Promise.resolve();
      },
      onProgress: (share) => shares.push(share),
    });
    expect(pauses.length).toBeGreaterThan(20);
    expect(Math.max(...pauses.map((at, n) => at - (pauses[n - 1] ?? 0)))).toBeLessThanOrEqual(24);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('ends without an answer where there is none', async () => {
    expect(await solve(withAnswer(200, 100), quiet)).toBeUndefined();
    expect(await solve({ ...withAnswer(1, 100), challenge: 'nonsense' }, quiet)).toBeUndefined();
  });

  it('is fast enough for a phone twenty times slower than this machine', async () => {
    await solve(withAnswer(calm + 1, calm), quiet);
    const cpu = process.cpuUsage();
    await solve(withAnswer(calm + 1, calm), quiet);
    const spent = process.cpuUsage(cpu);
    const ms = (spent.user + spent.system) / 1000;
    console.log(
      `figure: work on a calm day: at most ${calm} numbers, ${ms.toFixed(0)} ms of this machine's CPU; ${((20 * ms) / 2000).toFixed(1)} s on average on a phone 20 times slower`,
    );
    expect(20 * ms).toBeLessThan(4_000);
  });
});
