import { DeleteItemCommand, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import {
  chainStart,
  eventHash,
  firstBrokenVersion,
} from '../../../functions/adapters/dynamodb/event-hash.ts';
import { eventOf } from '../../../functions/adapters/dynamodb/event-item.ts';
import type { CaseFact } from '../../../functions/domain/case/case-event.ts';
import type { Change } from '../../../functions/ports/case-store.ts';
import { aFiling, anEvent, aRow, someReportFacts } from '../../builders/a-filing.ts';
import { aRewardChange, nominated, rewardEvents } from '../../builders/a-reward-change.ts';
import { everyCaseFact } from './every-case-fact.ts';
import { everyRewardFact } from './every-reward-fact.ts';
import { type StorageWorld, storageWorld } from './storage-world.ts';

const accepted: CaseFact = { type: 'accepted', data: {} };

const filed = async (world: StorageWorld, id = 'rpt_1', more: readonly Change[] = []) => {
  const filing = await aFiling(world.keys, id, { more });
  expect(await world.store.commit(filing.changes)).toBe('committed');
  return filing.events;
};

const storedItems = async (world: StorageWorld, table = 'cases') =>
  (await world.client.send(new ScanCommand({ TableName: table }))).Items ?? [];

const storedEvents = async (world: StorageWorld) =>
  (await storedItems(world)).filter(({ sk }) => sk?.S?.startsWith('E#')).map(eventOf);

describe('a case', () => {
  it('is read back by another process as it was filed', async () => {
    const world = await storageWorld();
    const events = await filed(world);
    expect(await world.freshAdapters().store.readCase('rpt_1')).toEqual({
      id: 'rpt_1',
      violationCase: expect.objectContaining({ state: 'submitted', version: 1, report: someReportFacts() }),
      events,
    });
  });

  it('that nobody filed is unknown', async () => {
    expect(await (await storageWorld()).store.readCase('rpt_none')).toBeUndefined();
  });

  it.each(everyCaseFact)('keeps all of an event “$type”', async (fact) => {
    const world = await storageWorld();
    const events = [...(await filed(world)), anEvent(fact, { version: 2 })];
    const row = aRow('rpt_1', events.slice(0, 1));
    expect(await world.store.commit([{ kind: 'case', id: 'rpt_1', events: events.slice(1), row }])).toBe(
      'committed',
    );
    expect((await world.freshAdapters().store.readCase('rpt_1'))?.events).toEqual(events);
  });

  it('takes one of two commands decided on the same version and tells the other to decide anew', async () => {
    const world = await storageWorld();
    const events = await filed(world);
    const change = (fact: CaseFact): Change => {
      const next = [...events, anEvent(fact, { version: 2 })];
      return { kind: 'case', id: 'rpt_1', events: next.slice(1), row: aRow('rpt_1', next) };
    };
    const declined: CaseFact = { type: 'declined', data: { code: 'C1', reason: '不属于本部门' } };
    const results = await Promise.all([
      world.store.commit([change(accepted)]),
      world.freshAdapters().store.commit([change(declined)]),
    ]);
    expect(results.toSorted()).toEqual(['committed', 'conflict']);
    expect((await world.store.readCase('rpt_1'))?.events).toHaveLength(2);
  });

  it('takes no command decided on a version that is not there', async () => {
    const world = await storageWorld();
    const events = await filed(world);
    for (const version of [1, 3, 7]) {
      const row = aRow('rpt_1', events);
      const event = anEvent(accepted, { version });
      expect(await world.store.commit([{ kind: 'case', id: 'rpt_1', events: [event], row }])).toBe(
        'conflict',
      );
    }
    expect((await world.store.readCase('rpt_1'))?.events).toEqual(events);
  });

  it('is filed once: a second filing under the same id is a conflict and its key is not used', async () => {
    const world = await storageWorld();
    const events = await filed(world);
    const again = await aFiling(world.keys, 'rpt_1', { facts: { description: '另一份' } });
    expect(await world.store.commit(again.changes)).toBe('conflict');
    expect((await world.store.readCase('rpt_1'))?.events).toEqual(events);
  });

  it('takes several events of one command together', async () => {
    const world = await storageWorld();
    const events = await filed(world);
    const next = [
      ...events,
      anEvent(accepted, { version: 2 }),
      anEvent({ type: 'closed', data: {} }, { version: 3 }),
    ];
    await world.store.commit([
      { kind: 'case', id: 'rpt_1', events: next.slice(1), row: aRow('rpt_1', next) },
    ]);
    expect((await world.freshAdapters().store.readCase('rpt_1'))?.violationCase).toMatchObject({
      version: 3,
      state: 'closed',
    });
  });

  it('cannot be read any more when its key was erased, not even by whoever knew it a minute ago', async () => {
    const world = await storageWorld();
    const events = await filed(world);
    await world.client.send(
      new DeleteItemCommand({ TableName: 'identities', Key: { pk: { S: 'K#rpt_1' }, sk: { S: 'KEY' } } }),
    );
    expect(await world.freshAdapters().store.readCase('rpt_1')).toBeUndefined();
    world.clock.forward(60_000);
    expect(await world.store.readCase('rpt_1')).toBeUndefined();
    const next = [...events, anEvent(accepted, { version: 2 })];
    const change: Change = { kind: 'case', id: 'rpt_1', events: next.slice(1), row: aRow('rpt_1', next) };
    await expect(world.store.commit([change])).rejects.toThrow('erased');
  });

  it('shows rows by id in the order asked for, with the instant the sweep wakes', async () => {
    const world = await storageWorld();
    const wakeAt = '2026-03-11T16:00:00.000Z';
    for (const id of ['rpt_1', 'rpt_2'])
      await world.store.commit((await aFiling(world.keys, id, { wakeAt })).changes);
    const rows = await world.store.caseRows(['rpt_2', 'rpt_none', 'rpt_1', 'rpt_2']);
    expect(rows.map(({ id }) => id)).toEqual(['rpt_2', 'rpt_1', 'rpt_2']);
    expect(rows[0]).toEqual(aRow('rpt_2', await eventsOf(world, 'rpt_2'), { wakeAt }));
  });
});

const eventsOf = async (world: StorageWorld, id: string) => (await world.store.readCase(id))?.events ?? [];

describe('a change of several things', () => {
  it('leaves nothing when one part is refused, whichever part it is', async () => {
    const world = await storageWorld();
    await filed(world, 'rpt_taken', [{ kind: 'receipt', receiptHash: 'taken', reportId: 'rpt_taken' }]);
    const before = [await storedItems(world), await storedItems(world, 'identities')];
    const person: Change = { kind: 'person', reportId: 'rpt_new', person: { name: '张三' } };
    const refusedParts: readonly Change[] = [
      { kind: 'receipt', receiptHash: 'taken', reportId: 'rpt_new' },
      { kind: 'case-key', reportId: 'rpt_taken', wrapped: await wrappedKey(world, 'rpt_taken') },
      { kind: 'attach-evidence', id: 'evd_none', reportId: 'rpt_new', owner: 'o', from: 'reporter' },
      aRewardChange('rwd_1', rewardEvents(nominated, { type: 'invited', data: {} }), 1),
    ];
    for (const part of refusedParts) {
      const { changes } = await aFiling(world.keys, 'rpt_new', { more: [person, part] });
      expect(await world.store.commit(changes), part.kind).not.toBe('committed');
      expect([await storedItems(world), await storedItems(world, 'identities')]).toEqual(before);
    }
  });

  it('moves two cases together, as a merger does, or neither', async () => {
    const world = await storageWorld();
    const [one, two] = [await filed(world, 'rpt_1'), await filed(world, 'rpt_2')];
    const merged = [...one, anEvent({ type: 'merged', data: { into: 'rpt_2' } }, { version: 2 })];
    const target = [...two, anEvent({ type: 'merged-in', data: { from: 'rpt_1' } }, { version: 2 })];
    const changes: readonly Change[] = [
      { kind: 'case', id: 'rpt_1', events: merged.slice(1), row: aRow('rpt_1', merged) },
      { kind: 'case', id: 'rpt_2', events: target.slice(1), row: aRow('rpt_2', target) },
    ];
    expect(await world.store.commit(changes)).toBe('committed');
    expect(await world.store.commit(changes)).toBe('conflict');
    const states = await Promise.all(['rpt_1', 'rpt_2'].map((id) => world.store.readCase(id)));
    expect(states.map((record) => record?.violationCase.version)).toEqual([2, 2]);
  });
});

const wrappedKey = async ({ keys }: StorageWorld, subject: string) =>
  (await keys.newDataKey({ vault: 'cases', subject })).wrapped;

describe('a reward', () => {
  it.each(everyRewardFact)('keeps all of an event “$type”', async (fact) => {
    const world = await storageWorld();
    // What a reporter writes is sealed under the key of the report.
    await filed(world);
    const events = rewardEvents(nominated, fact);
    expect(await world.store.commit([aRewardChange('rwd_1', events)])).toBe('committed');
    const record = await world.freshAdapters().store.readReward('rwd_1');
    expect(record?.events).toEqual(events);
    expect(await world.store.rewardRows(['rwd_1'])).toEqual([aRewardChange('rwd_1', events).row]);
  });
});

describe('the chain of a history', () => {
  const history = async () => {
    const world = await storageWorld();
    const events = await filed(world);
    const next = [
      ...events,
      anEvent(accepted, { version: 2 }),
      anEvent({ type: 'closed', data: {} }, { version: 3 }),
    ];
    const row = aRow('rpt_1', next);
    await world.store.commit([{ kind: 'case', id: 'rpt_1', events: next.slice(1, 2), row }]);
    // Another process goes on from what is stored.
    await world.freshAdapters().store.commit([{ kind: 'case', id: 'rpt_1', events: next.slice(2), row }]);
    const stored = await storedEvents(world);
    return { world, stored, head: { version: 3, hash: stored[2]?.hash ?? '' } };
  };

  it('fits from the first event to the head', async () => {
    const { stored, head } = await history();
    expect(stored).toHaveLength(3);
    expect(firstBrokenVersion(stored, head)).toBeUndefined();
  });

  it('breaks at an event changed, removed or added later', async () => {
    const { stored, head } = await history();
    const [one, two, three] = stored;
    if (!one || !two || !three) throw new Error('three events');
    for (const change of [
      { at: 'x' },
      { by: 'system' as const },
      { type: 'x' },
      { data: new Uint8Array(40) },
    ])
      expect(firstBrokenVersion([one, { ...two, ...change }, three], head)).toBe(2);
    expect(firstBrokenVersion([one, three], head)).toBe(2);
    expect(firstBrokenVersion([one, two], head)).toBe(3);
    expect(firstBrokenVersion([one, two, three, { ...three, version: 4 }], head)).toBe(4);
    const added = { ...three, version: 4 };
    const forged = { ...added, hash: eventHash(added, three.hash) };
    expect(firstBrokenVersion([one, two, three, forged], head)).toBe(4);
    const rewritten = { ...one, at: 'x', hash: eventHash({ ...one, at: 'x' }, chainStart) };
    expect(firstBrokenVersion([rewritten, two, three], head)).toBe(2);
  });

  it('of an event moved or altered in the table does not open', async () => {
    const { world } = await history();
    await world.client.send(
      new UpdateItemCommand({
        TableName: 'cases',
        Key: { pk: { S: 'R#rpt_1' }, sk: { S: 'E#000002' } },
        UpdateExpression: 'SET #type = :type',
        ExpressionAttributeNames: { '#type': 'type' },
        ExpressionAttributeValues: { ':type': { S: 'closed' } },
      }),
    );
    await expect(world.store.readCase('rpt_1')).rejects.toThrow('does not open');
  });

  it('with a missing event is a fault, never a shorter case', async () => {
    const { world } = await history();
    await world.client.send(
      new DeleteItemCommand({ TableName: 'cases', Key: { pk: { S: 'R#rpt_1' }, sk: { S: 'E#000002' } } }),
    );
    await expect(world.store.readCase('rpt_1')).rejects.toThrow('gaps');
  });
});
