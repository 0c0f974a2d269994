import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import type { CaseFact } from '../../../functions/domain/case/case-event.ts';
import type { CaseQueue } from '../../../functions/domain/case/case-state.ts';
import type { CasePartition, Page, PageRequest, PayoutRow } from '../../../functions/ports/case-store.ts';
import { aFiling, anEvent, aRow, county } from '../../builders/a-filing.ts';
import { aPayout, aRewardChange, nominated, rewardEvents } from '../../builders/a-reward-change.ts';
import { consumedUnits } from './consumed-units.ts';
import { type StorageWorld, storageWorld } from './storage-world.ts';

const minute = (n: number) => new Date(Date.UTC(2026, 2, 12) + n * 60_000).toISOString();
const intake: CasePartition = { county, queue: 'intake' };
const idOf = (n: number) => `rpt_${String(n).padStart(4, '0')}`;

const file = async (world: StorageWorld, n: number, dueAt: string | null = minute(n), rest = {}) =>
  expect(await world.store.commit((await aFiling(world.keys, idOf(n), { dueAt, ...rest })).changes)).toBe(
    'committed',
  );

const advance = async (
  world: StorageWorld,
  n: number,
  fact: CaseFact,
  dates: Parameters<typeof aRow>[2] = {},
) => {
  const before = (await world.store.readCase(idOf(n)))?.events ?? [];
  const events = [...before, anEvent(fact, { version: before.length + 1 })];
  const row = aRow(idOf(n), events, { dueAt: minute(n), ...dates });
  expect(await world.store.commit([{ kind: 'case', id: idOf(n), events: events.slice(-1), row }])).toBe(
    'committed',
  );
  return row;
};

const ids = <Row extends { id: string }>({ items }: Page<Row>) => items.map(({ id }) => id);

const allPages = async <Row extends { id: string }>(
  list: (request: PageRequest) => Promise<Page<Row>>,
  limit: number,
): Promise<readonly string[]> => {
  const seen: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await list({ limit, cursor });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    seen.push(...ids(page));
    if (page.cursor === undefined) return seen;
    expect(page.items.length).toBe(limit);
    cursor = page.cursor;
  }
};

describe('the list of a queue', () => {
  it('is ordered by the next due date, whatever the order of filing, undated cases last', async () => {
    const world = await storageWorld();
    for (const n of [3, 1, 4, 2]) await file(world, n);
    await file(world, 9, null);
    expect(ids(await world.store.listCases([intake], { limit: 20 }))).toEqual([1, 2, 3, 4, 9].map(idOf));
  });

  it.each([1, 2, 7, 50])('loses and repeats nothing in pages of %i, with many due at once', async (limit) => {
    const world = await storageWorld();
    for (let n = 0; n < 14; n += 1) await file(world, n, minute(Math.floor(n / 5)));
    const seen = await allPages((request) => world.store.listCases([intake], request), limit);
    expect(seen).toEqual(Array.from({ length: 14 }, (_, n) => idOf(n)));
  });

  it('merges queues and townships into one order, page by page', async () => {
    const world = await storageWorld();
    for (let n = 0; n < 30; n += 1) await file(world, n);
    for (let n = 0; n < 30; n += 3) await advance(world, n, { type: 'accepted', data: {} });
    for (let n = 0; n < 30; n += 6)
      await advance(world, n, { type: 'dispatched', data: { unit: 'town-1', urgent: false } });
    const queues: readonly CaseQueue[] = ['intake', 'dispatch', 'investigation', 'closing', 'review'];
    const partitions = [...queues.map((queue) => ({ county, queue })), { unit: 'town-1' }];
    for (const limit of [1, 4, 30])
      expect(await allPages((request) => world.store.listCases(partitions, request), limit)).toEqual(
        Array.from({ length: 30 }, (_, n) => idOf(n)),
      );
    expect(await world.store.listCases([], { limit: 5 })).toEqual({ items: [] });
  });

  it('shows only what is due by an instant, that instant included', async () => {
    const world = await storageWorld();
    for (let n = 0; n < 6; n += 1) await file(world, n);
    const due = (request: PageRequest) => world.store.listCases([intake], request, minute(3));
    expect(await allPages(due, 2)).toEqual([0, 1, 2, 3].map(idOf));
    expect(await world.store.listCases([intake], { limit: 5, cursor: 'OTk5OQ' }, minute(3))).toEqual({
      items: [],
    });
  });

  it('begins anew with a cursor nobody issued', async () => {
    const world = await storageWorld();
    await file(world, 1);
    for (const cursor of ['', '%%%', '\u0000', 'ÿÿÿ', 'x'.repeat(4000)])
      expect(ids(await world.store.listCases([intake], { limit: 5, cursor })), cursor).toEqual([idOf(1)]);
  });

  it('leaves a case out once nobody has to act, and shows it again when it is reopened', async () => {
    const world = await storageWorld();
    await file(world, 1);
    await advance(world, 1, { type: 'withdrawn', data: {} }, { dueAt: null });
    const everywhere: readonly CaseQueue[] = [
      'intake',
      'dispatch',
      'field',
      'investigation',
      'closing',
      'review',
    ];
    const partitions = everywhere.map((queue) => ({ county, queue }));
    expect(ids(await world.store.listCases(partitions, { limit: 5 }))).toEqual([]);
    await advance(world, 1, { type: 'reopened', data: { reason: '新证据' } });
    expect(ids(await world.store.listCases([{ county, queue: 'dispatch' }], { limit: 5 }))).toEqual([
      idOf(1),
    ]);
  });

  it('of a township holds a case exactly while it is in the field there', async () => {
    const world = await storageWorld();
    const township = async () => ids(await world.store.listCases([{ unit: 'town-1' }], { limit: 5 }));
    await file(world, 1);
    await advance(world, 1, { type: 'accepted', data: {} });
    expect(await township()).toEqual([]);
    expect(ids(await world.store.listCases([{ unit: 'eco-519901' }], { limit: 5 }))).toEqual([]);
    const row = await advance(world, 1, { type: 'dispatched', data: { unit: 'town-1', urgent: true } });
    expect((await world.store.listCases([{ unit: 'town-1' }], { limit: 5 })).items).toEqual([row]);
    await advance(world, 1, { type: 'ticket-returned', data: { reason: '不在本辖区' } });
    expect(await township()).toEqual([]);
  });

  it('costs the same one read unit for a page of 20, first or later, whatever its length', async () => {
    const world = await storageWorld();
    for (let n = 0; n < 25; n += 1) await file(world, n);
    const units = consumedUnits(world.client);
    const short = await units.of(() => world.store.listCases([intake], { limit: 20 }));
    for (let n = 25; n < 400; n += 1) await file(world, n);
    const first = await units.of(() => world.store.listCases([intake], { limit: 20 }));
    const cursor = Buffer.from(`${minute(300)}#${idOf(300)}`).toString('base64url');
    const late = await units.of(() => world.store.listCases([intake], { limit: 20, cursor }));
    expect([short, first, late]).toEqual(Array(3).fill({ calls: 1, all: 1, table: 0, indexes: 1 }));
  });
});

describe('the lists of rewards and payouts', () => {
  it('are asked for by state, ended ones included', async () => {
    const world = await storageWorld();
    const paths = [['invited'], ['invited'], ['invited', 'waived']] as const;
    for (const [n, types] of paths.entries()) {
      const events = rewardEvents(nominated, ...types.map((type) => ({ type, data: {} }) as const));
      await world.store.commit([aRewardChange(`rwd_${n}`, events)]);
    }
    const list = (states: Parameters<typeof world.store.listRewards>[1]) =>
      allPages((request) => world.store.listRewards([county, '519902000000'], states, request), 1);
    expect(await list(['invited'])).toEqual(['rwd_0', 'rwd_1']);
    expect(await list(['waived'])).toEqual(['rwd_2']);
    expect(await list(['invited', 'waived'])).toEqual(['rwd_0', 'rwd_1', 'rwd_2']);
  });

  it('move a payout with its state and never back to an older version', async () => {
    const world = await storageWorld();
    const list = async (state: PayoutRow['state']) =>
      ids(await world.store.listPayouts([county], [state], { limit: 5 }));
    await world.store.commit([aPayout('pay_1', { version: 5 })]);
    await world.store.commit([aPayout('pay_1', { version: 6, state: 'paying', billNumber: 'B1' })]);
    expect(await list('waiting')).toEqual([]);
    expect(await list('paying')).toEqual(['pay_1']);
    expect(await world.store.commit([aPayout('pay_1', { version: 6, state: 'failed' })])).toBe('conflict');
    expect(await world.store.readPayout('pay_1')).toEqual(
      aPayout('pay_1', { version: 6, state: 'paying', billNumber: 'B1' }).row,
    );
    expect(await world.store.readPayout('pay_none')).toBeUndefined();
  });
});

describe('what is due', () => {
  it('comes from all shards in order of waking, up to the limit, and is gone once noted', async () => {
    const world = await storageWorld();
    for (let n = 0; n < 24; n += 1) await file(world, n, minute(n), { wakeAt: minute(n) });
    const reward = rewardEvents(nominated);
    await world.store.commit([aRewardChange('rwd_1', reward, 0, minute(3))]);
    const due = async (now: string, limit = 100) =>
      (await world.store.listDue(now, limit)).map(({ id }) => id);
    expect(await due('2026-03-11T00:00:00.000Z')).toEqual([]);
    expect(await due(minute(3))).toEqual([idOf(0), idOf(1), idOf(2), idOf(3), 'rwd_1']);
    expect(await due(minute(60), 10)).toHaveLength(10);
    expect(new Set(await due(minute(60))).size).toBe(25);
    const { Items = [] } = await world.client.send(new ScanCommand({ TableName: 'cases', IndexName: 'due' }));
    expect(new Set(Items.map(({ duePk }) => duePk?.S)).size).toBe(5);
    expect(await world.store.listDue(minute(3), 5)).toContainEqual({ kind: 'reward', id: 'rwd_1' });
    expect((await world.store.listDue(minute(60), 100, 'reward')).map(({ kind }) => kind)).toEqual([
      'reward',
    ]);
    expect(await world.store.listDue(minute(60), 100, 'case')).toHaveLength(24);
    await advance(world, 0, { type: 'accepted', data: {} }, { wakeAt: minute(30) });
    await advance(world, 1, { type: 'withdrawn', data: {} });
    expect(await due(minute(3))).toEqual([idOf(2), idOf(3), 'rwd_1']);
  });
});
