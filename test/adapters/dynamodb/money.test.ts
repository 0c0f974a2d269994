import { describe, expect, it } from 'vitest';
import { accounts, grant, postingsOf } from '../../../functions/domain/reward/ledger.ts';
import type { Balances } from '../../../functions/ports/ledger-book.ts';
import {
  aLine,
  approval,
  aRewardChange,
  nominated,
  rewardEvents,
  unit,
} from '../../builders/a-reward-change.ts';
import { storageWorld } from './storage-world.ts';

const grantedAt = '2026-01-05T01:00:00.000Z';

const funded = async (amountFen = 100_000) => {
  const world = await storageWorld();
  await world.grantBudget(unit, 2026, amountFen, grantedAt);
  const balances = async (): Promise<Balances> => {
    const found = await world.ledger.balances(unit, 2026);
    if (found === undefined) throw new Error('a budget was granted');
    expect(accounts.reduce((sum, account) => sum + found[account], 0)).toBe(0);
    return found;
  };
  return { ...world, balances };
};

const paid = (type: 'payment-started' | 'paid', amountFen: number) =>
  postingsOf(
    type === 'paid'
      ? { type, data: {} }
      : { type, data: { billNumber: 'B1', channel: 'wechat', attempt: 1 } },
    amountFen,
    true,
  );

describe('a budget', () => {
  it('is unknown until something was granted, and then nothing can be approved', async () => {
    const world = await storageWorld();
    expect(await world.ledger.balances(unit, 2026)).toBeUndefined();
    for (const amountFen of [1, 0])
      expect(await world.store.commit([aLine('rwd_1#4', approval(amountFen))])).toBe('budget-exhausted');
    expect(await world.ledger.balances(unit, 2026)).toBeUndefined();
    expect(await world.ledger.lines([unit], 2026, { limit: 5 })).toEqual({ items: [] });
  });

  it('is granted once for one instant, and more at another', async () => {
    const world = await funded();
    await world.grantBudget(unit, 2026, 100_000, grantedAt);
    expect(await world.balances()).toMatchObject({ granted: -100_000, available: 100_000 });
    await world.grantBudget(unit, 2026, 50_000, '2026-07-01T01:00:00.000Z');
    expect(await world.balances()).toMatchObject({ available: 150_000 });
    await expect(world.grantBudget(unit, 2026, -150_001, '2026-08-01T01:00:00.000Z')).rejects.toThrow('cut');
    await world.grantBudget(unit, 2026, -150_000, '2026-09-01T01:00:00.000Z');
    expect(await world.balances()).toMatchObject({ granted: 0, available: 0 });
  });

  it('sums to zero after every line on the way from approval to payment', async () => {
    const world = await funded();
    const way = [approval(20_000), paid('payment-started', 20_000), paid('paid', 20_000)];
    for (const [index, postings] of way.entries()) {
      expect(await world.store.commit([aLine(`rwd_1#${index + 1}`, postings)])).toBe('committed');
      await world.balances();
    }
    expect(await world.balances()).toEqual({
      granted: -100_000,
      available: 80_000,
      committed: 0,
      'in-transit': 0,
      paid: 20_000,
    });
  });

  it('can be used to the last fen and not further, and a refused reward changes nothing', async () => {
    const world = await funded(20_000);
    const approve = (id: string, amountFen: number) =>
      world.store.commit([aRewardChange(id, rewardEvents(nominated)), aLine(`${id}#1`, approval(amountFen))]);
    expect(await approve('rwd_1', 20_001)).toBe('budget-exhausted');
    expect(await world.store.readReward('rwd_1')).toBeUndefined();
    expect(await approve('rwd_1', 20_000)).toBe('committed');
    expect(await approve('rwd_2', 1)).toBe('budget-exhausted');
    expect(await world.balances()).toMatchObject({ available: 0, committed: 20_000 });
  });

  it('is not overdrawn by two approvals at the same time', async () => {
    const world = await funded(100);
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, n) => world.store.commit([aLine(`rwd_${n}#1`, approval(30))])),
    );
    expect(results.filter((result) => result === 'committed')).toHaveLength(3);
    expect(results.filter((result) => result === 'budget-exhausted')).toHaveLength(5);
    expect(await world.balances()).toMatchObject({ available: 10, committed: 90 });
  });

  it('takes a line once by its id, even when the second try carries another time', async () => {
    const world = await funded();
    expect(await world.store.commit([aLine('rwd_1#4', approval(10))])).toBe('committed');
    const later = { at: '2026-06-02T02:00:00.000Z' };
    expect(await world.store.commit([aLine('rwd_1#4', approval(10), later)])).toBe('conflict');
    expect(await world.balances()).toMatchObject({ committed: 10 });
    expect((await world.ledger.lines([unit], 2026, { limit: 5 })).items).toHaveLength(2);
  });

  it('moves several lines of one transaction together', async () => {
    const world = await funded(100);
    const lines = [aLine('rwd_1#1', approval(60)), aLine('rwd_2#1', approval(40))];
    expect(await world.store.commit(lines)).toBe('committed');
    expect(await world.balances()).toMatchObject({ available: 0, committed: 100 });
    const both = [aLine('rwd_3#1', approval(1)), aLine('rwd_4#1', grant(1))];
    expect(await world.store.commit(both)).toBe('committed');
    expect(await world.balances()).toMatchObject({ granted: -101, available: 0, committed: 101 });
  });

  it('that would pay what was never committed is a fault of the program, not an answer', async () => {
    const world = await funded();
    await expect(world.store.commit([aLine('rwd_1#5', paid('payment-started', 1))])).rejects.toThrow();
    expect(await world.balances()).toMatchObject({ 'in-transit': 0, committed: 0 });
  });
});

describe('the ledger', () => {
  it('shows its lines newest first, page by page, each as it was posted', async () => {
    const world = await funded();
    const day = (n: number) => `2026-06-${String(n).padStart(2, '0')}T02:00:00.000Z`;
    const lines = [3, 1, 2].map((n) =>
      aLine(`rwd_${n}#4`, approval(n), { at: day(n), payoutId: `pay_${n}` }),
    );
    for (const line of lines) await world.store.commit([line]);
    await world.grantBudget(unit, 2025, 1, grantedAt);
    const first = await world.ledger.lines([unit], 2026, { limit: 2 });
    const second = await world.ledger.lines([unit], 2026, { limit: 2, cursor: first.cursor });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([
      'rwd_3#4',
      'rwd_2#4',
      'rwd_1#4',
      `grant#${grantedAt}`,
    ]);
    expect(first.items[0]).toEqual(lines[0]?.line);
    expect(second.cursor).toBeUndefined();
  });
});
