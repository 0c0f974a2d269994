import { describe, expect, it } from 'vitest';
import { sumOf } from '../../../functions/domain/statistics/counts.ts';
import { countsOfChange } from '../../../functions/domain/statistics/counts-of-change.ts';
import { countChanges } from '../../../functions/use-cases/statistics/count-changes.ts';
import { aFiling, anEvent, aRow, county, filedAt } from '../../builders/a-filing.ts';
import { aRewardChange, nominated, rewardEvents } from '../../builders/a-reward-change.ts';
import { type StorageWorld, storageWorld } from './storage-world.ts';

const DAY = 86_400_000;
const idOf = (n: number) => `rpt_${String(n).padStart(4, '0')}`;

const file = async (world: StorageWorld, n: number) => {
  const { changes, events } = await aFiling(world.keys, idOf(n));
  expect(await world.store.commit(changes)).toBe('committed');
  return events;
};

const changesIn = (world: StorageWorld) =>
  world.engine
    .readStream('cases', '0', 10_000)
    .flatMap(({ dynamodb }) => world.tally.changeIn(dynamodb) ?? []);

const month = async (world: StorageWorld) =>
  sumOf((await world.tally.read([county], ['2026-03'])).map(({ counts }) => counts));

describe('figures from the stream', () => {
  it('come from heads alone, with both the state before and after', async () => {
    const world = await storageWorld();
    const events = await file(world, 1);
    const accepted = [
      ...events,
      anEvent({ type: 'accepted', data: {} }, { version: 2, at: '2026-04-01T00:00:00.000Z' }),
    ];
    const row = { ...aRow(idOf(1), accepted), limits: { acceptance: { kept: 1, missed: 0 } } };
    await world.store.commit([{ kind: 'case', id: idOf(1), events: accepted.slice(1), row }]);
    const nominations = rewardEvents(nominated);
    await world.store.commit([aRewardChange('rwd_1', nominations, 0)]);
    expect(changesIn(world)).toMatchObject([
      {
        kind: 'case',
        id: idOf(1),
        version: 1,
        at: filedAt,
        before: undefined,
        after: { state: 'submitted', pollutionTypes: ['air'], county },
      },
      {
        kind: 'case',
        id: idOf(1),
        version: 2,
        at: '2026-04-01T00:00:00.000Z',
        before: { state: 'submitted', limits: {} },
        after: { state: 'accepted', limits: { acceptance: { kept: 1, missed: 0 } } },
      },
      { kind: 'reward', id: 'rwd_1', before: undefined, after: { state: 'candidate' } },
    ]);
  });

  it('count once whatever is delivered again: all, a part, or one in a batch of new ones', async () => {
    const world = await storageWorld();
    for (let n = 0; n < 60; n += 1) await file(world, n);
    const changes = changesIn(world);
    expect(changes).toHaveLength(60);
    await countChanges(world, changes.slice(0, 10));
    await countChanges(world, changes.slice(5, 30));
    await countChanges(world, changes);
    await countChanges({ tally: world.freshAdapters().tally }, changes.toReversed());
    expect(await month(world)).toEqual({ filed: 60, 'type:air': 60, 'area:519901100000': 60 });
    expect(await world.tally.read([county], ['now'])).toEqual([
      { county, period: 'now', counts: { 'state:submitted': 60 } },
    ]);
  });

  it('count once when deliveries overlap', async () => {
    const world = await storageWorld();
    for (let n = 0; n < 8; n += 1) await file(world, n);
    const changes = changesIn(world);
    await Promise.all([1, 2, 3, 4].map(() => countChanges({ tally: world.freshAdapters().tally }, changes)));
    expect((await month(world)).filed).toBe(8);
  });

  it('count once when the answer of a write was lost', async () => {
    let lose = false;
    const world = await storageWorld({
      hooks: {
        after: ({ operation }) => {
          if (!lose || operation !== 'TransactWriteItems') return;
          lose = false;
          throw new Error('connection lost');
        },
      },
    });
    await file(world, 1);
    lose = true;
    await countChanges(world, changesIn(world)).catch(() => undefined);
    await countChanges(world, changesIn(world));
    expect((await month(world)).filed).toBe(1);
  });

  it('write nothing for a change that counts nothing, and forget a mark after a week', async () => {
    const world = await storageWorld();
    const events = await file(world, 1);
    await countChanges(world, changesIn(world));
    const before = world.engine.readStream('cases', '0', 1_000).length;
    const noted = [
      ...events,
      anEvent({ type: 'message-written', data: { from: 'authority', text: '请补充' } }, { version: 2 }),
    ];
    await world.store.commit([
      { kind: 'case', id: idOf(1), events: noted.slice(1), row: aRow(idOf(1), noted) },
    ]);
    const [, change] = changesIn(world);
    if (change === undefined) throw new Error('the head was written');
    expect(countsOfChange(change)).toEqual([]);
    await countChanges(world, [change]);
    expect(world.engine.readStream('cases', '0', 1_000).length).toBe(before + 2); // event and head
    world.clock.forward(7 * DAY - 1_000);
    expect(await world.engine.expireTtl()).toBe(0);
    world.clock.forward(3_000);
    expect(await world.engine.expireTtl()).toBe(1);
  });

  it('are one item for each county and month, however many were counted', async () => {
    const world = await storageWorld();
    await file(world, 1);
    await countChanges(world, changesIn(world));
    expect(await world.tally.read([county, '519902000000'], ['2026-02', '2026-03'])).toEqual([
      { county, period: '2026-03', counts: { filed: 1, 'type:air': 1, 'area:519901100000': 1 } },
    ]);
  });
});
