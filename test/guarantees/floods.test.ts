import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALM_NUMBERS, MOST_NUMBERS } from '../../functions/domain/limit/work.ts';
import { rateRules } from '../../functions/runtime/rate-rules.ts';
import { aReport } from '../api/cast.ts';
import { counting } from './counting.ts';
import { proofFor, withWork } from './proof-of-work.ts';
import { type Answer, type Asking, createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ seed: 'floods', change: () => ({ rateRules }) });
});
afterAll(() => world.stop());

const keys = counting();
const body = aReport({ disclosure: 'anonymous' });
const filing = (address: string): Asking => ({ address, key: `k${keys()}`, body, takes: 0 });
const nextHour = () => world.clock.step(3_600_000);

/** All at once in bunches, within one instant. */
const flood = async (times: number, ask: () => Promise<Answer>): Promise<ReadonlyMap<number, number>> => {
  const seen = new Map<number, number>();
  for (let sent = 0; sent < times; sent += 50) {
    const bunch = await Promise.all(Array.from({ length: Math.min(50, times - sent) }, ask));
    for (const { status } of bunch) seen.set(status, (seen.get(status) ?? 0) + 1);
  }
  return seen;
};

const tell = (what: string, times: number, seen: ReadonlyMap<number, number>) =>
  console.log(
    `figure: flood of ${times} ${what}: ${[...seen].map(([status, n]) => `${n} × ${status}`).join(', ')}`,
  );

/** Somebody else at another address, in the midst of it: as little work as ever, and the report is filed. */
const filingByOthers = async (address: string) => {
  const asking = filing(address);
  const told = await world.call('POST', '/citizen/reports', asking);
  expect(told.body.challenge.maxNumber).toBe(CALM_NUMBERS);
  const headers = { 'proof-of-work': await proofFor(told) };
  expect((await world.call('POST', '/citizen/reports', { ...asking, headers })).status).toBe(201);
};

describe.each([10, 100])('%i times the figure', (factor) => {
  it('of filings from one address is answered with more and more work; others file as ever', async () => {
    nextHour();
    const times = factor * rateRulesOf('filing');
    const seen = await flood(times, () => world.call('POST', '/citizen/reports', filing('198.51.100.1')));
    tell('filings from one address', times, seen);
    expect([...seen.keys()]).toEqual([429]);
    const { challenge } = (await world.call('POST', '/citizen/reports', filing('198.51.100.1'))).body;
    expect(challenge.maxNumber).toBeGreaterThanOrEqual(Math.min(MOST_NUMBERS, factor * CALM_NUMBERS));
    await filingByOthers('198.51.100.2');
  });

  it('of filings by one user ends at the user', async () => {
    nextHour();
    const token = await world.citizen(`flooder-${factor}`);
    const times = factor * rateRulesOf('ownFiling');
    const seen = await flood(times, () =>
      world.call('POST', '/citizen/reports', { ...filing('198.51.100.3'), token }),
    );
    tell('filings by one user', times, seen);
    expect(seen.get(201)).toBe(rateRulesOf('ownFiling'));
    expect(seen.get(429)).toBe(times - rateRulesOf('ownFiling'));
    await filingByOthers('198.51.100.3');
  });

  it('of look-ups from one address and of one code are answered with work; others look up and file', async () => {
    nextHour();
    const lookUp = (address: string, receiptCode: string) =>
      world.call('POST', '/citizen/receipts', { address, takes: 0, body: { receiptCode } });
    const times = factor * rateRulesOf('receipt');
    const guess = counting();
    const guesses = await flood(times, () => lookUp('198.51.100.4', String(guess()).padStart(20, '0')));
    tell('guesses from one address', times, guesses);
    expect(guesses.get(404)).toBe(rateRulesOf('receipt'));
    expect(guesses.get(429)).toBe(times - rateRulesOf('receipt'));
    const ofCode = factor * rateRulesOf('receiptCode');
    const address = counting();
    const sameCode = await flood(ofCode, () =>
      lookUp(`2001:db8:${(address()).toString(16)}::1`, 'Z'.repeat(20)),
    );
    tell('look-ups of one code', ofCode, sameCode);
    expect(sameCode.get(404)).toBe(rateRulesOf('receiptCode'));
    expect([...sameCode.keys()].toSorted()).toEqual([404, 429]);
    expect((await lookUp('198.51.100.5', '9'.repeat(20))).status).toBe(404);
    await filingByOthers('198.51.100.5');
  });
});

const rateRulesOf = (name: 'filing' | 'ownFiling' | 'receipt' | 'receiptCode'): number => {
  const rule = rateRules[name];
  return rule === 'unlimited' ? Number.NaN : rule.times;
};

describe('the whole city', () => {
  it('with a thousand reports an hour, each from its own phone, works as in the calm', async () => {
    nextHour();
    const most = 1_000;
    const some = 170;
    // Every ten minutes a sixth of them.
    for (let n = 0; n < some; n += 1) {
      const filed = await withWork(world, '/citizen/reports', filing(`10.0.${n >> 8}.${n & 255}`));
      expect(filed.status).toBe(201);
    }
    const { challenge } = (await world.call('POST', '/citizen/reports', filing('198.51.100.9'))).body;
    console.log(`figure: at ${most} reports an hour: at most ${challenge.maxNumber} numbers to try`);
    expect(challenge.maxNumber).toBeLessThanOrEqual(3 * CALM_NUMBERS);
  });

  it('under a flood from everywhere gets more work, and nobody is ever shut out', async () => {
    nextHour();
    const { deps } = world.system;
    // As if ten thousand had been let in within ten minutes: their work is not done here.
    const busy = { ...deps.rateLimit, read: () => Promise.resolve(10_000 / 8) };
    const flooded = await createWorld({
      seed: 'flooded',
      change: () => ({ rateRules, rateLimit: { ...busy, count: deps.rateLimit.count } }),
    });
    const asking = filing('198.51.100.10');
    const told = await flooded.call('POST', '/citizen/reports', asking);
    expect(told.body.challenge.maxNumber).toBe(MOST_NUMBERS);
    const headers = { 'proof-of-work': await proofFor(told) };
    expect((await flooded.call('POST', '/citizen/reports', { ...asking, headers })).status).toBe(201);
    await flooded.stop();
  });

  it('is not made to work by those who do none', async () => {
    nextHour();
    const address = counting();
    const seen = await flood(2_000, () =>
      world.call('POST', '/citizen/reports', filing(`2001:db8:${(address()).toString(16)}::1`)),
    );
    tell('filings from as many addresses, without work', 2_000, seen);
    expect([...seen.keys()]).toEqual([429]);
    await filingByOthers('198.51.100.11');
  });
});
