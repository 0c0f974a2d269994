import { describe, expect, it } from 'vitest';
import { serviceError } from '../../../functions/local/dynamodb/errors/dynamodb-error.ts';
import { type Call, throttled, timedOut } from '../../../functions/local/dynamodb/fault-hooks.ts';
import { aFiling, anEvent, aRow, county } from '../../builders/a-filing.ts';
import { storageWorld } from './storage-world.ts';

/** A store whose next calls of one operation fail in a given way before or after they took effect. */
const faultyWorld = async () => {
  const faults: { operation: string; when: 'before' | 'after'; error: Error; left: number }[] = [];
  const strike = (when: 'before' | 'after') => (call: Call) => {
    const fault = faults.find((one) => one.operation === call.operation && one.when === when && one.left > 0);
    if (fault === undefined) return;
    fault.left -= 1;
    throw fault.error;
  };
  const world = await storageWorld({ hooks: { before: strike('before'), after: strike('after') } });
  const fail = (operation: string, when: 'before' | 'after', error: Error, left = 1) =>
    faults.push({ operation, when, error, left });
  return { ...world, fail };
};

const cancelled = (code: string, parts = 3) =>
  serviceError('TransactionCanceledException', `cancelled [${code}]`, {
    CancellationReasons: [{ Code: code }, ...Array.from({ length: parts - 1 }, () => ({ Code: 'None' }))],
  });

describe('a commit', () => {
  it.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'cancelled for %s is tried again after a growing wait',
    async (code) => {
      const world = await faultyWorld();
      const { changes } = await aFiling(world.keys, 'rpt_1');
      world.fail('TransactWriteItems', 'before', cancelled(code), 3);
      expect(await world.store.commit(changes)).toBe('committed');
      expect(world.waits).toHaveLength(3);
      expect(world.waits.every((wait, index) => index === 0 || wait > (world.waits[index - 1] ?? 0))).toBe(
        true,
      );
    },
  );

  it('gives up when every try is cancelled, and nothing is written', async () => {
    const world = await faultyWorld();
    const { changes } = await aFiling(world.keys, 'rpt_1');
    world.fail('TransactWriteItems', 'before', cancelled('TransactionConflict'), 5);
    await expect(world.store.commit(changes)).rejects.toThrow('TransactionConflict');
    expect(world.waits).toHaveLength(4);
    expect(await world.store.readCase('rpt_1')).toBeUndefined();
  });

  it('does not try again what can never succeed', async () => {
    const world = await faultyWorld();
    const { changes } = await aFiling(world.keys, 'rpt_1');
    world.fail('TransactWriteItems', 'before', cancelled('ValidationError'));
    await expect(world.store.commit(changes)).rejects.toThrow('ValidationError');
    expect(world.waits).toEqual([]);
  });

  it('whose answer was lost counts once', async () => {
    const world = await faultyWorld();
    const { changes, events } = await aFiling(world.keys, 'rpt_1');
    world.fail('TransactWriteItems', 'after', timedOut());
    expect(await world.store.commit(changes)).toBe('committed');
    expect((await world.store.readCase('rpt_1'))?.events).toEqual(events);
  });

  it('whose every answer was lost is a fault, and the same command finds itself afterwards', async () => {
    const world = await faultyWorld();
    const { changes, events } = await aFiling(world.keys, 'rpt_1');
    world.fail('TransactWriteItems', 'after', timedOut(), 10);
    await expect(world.store.commit(changes)).rejects.toThrow();
    const again = await aFiling(world.keys, 'rpt_1');
    expect(await world.store.commit(again.changes)).toBe('conflict');
    expect((await world.store.readCase('rpt_1'))?.events).toEqual(events);
  });
});

describe('ten officers on one case at once', () => {
  it('each get their command in, one after the other, in one unbroken history', async () => {
    const world = await storageWorld();
    await world.store.commit((await aFiling(world.keys, 'rpt_1')).changes);
    const write = async (officer: number) => {
      const { store } = world.freshAdapters();
      for (let lost = 0; ; lost += 1) {
        const before = (await store.readCase('rpt_1'))?.events ?? [];
        const text = `officer ${officer}`;
        const event = anEvent(
          { type: 'message-written', data: { from: 'authority', text } },
          { version: before.length + 1, commandId: text },
        );
        const row = aRow('rpt_1', [...before, event]);
        if ((await store.commit([{ kind: 'case', id: 'rpt_1', events: [event], row }])) === 'committed')
          return lost;
      }
    };
    const losses = await Promise.all(Array.from({ length: 10 }, (_, officer) => write(officer)));
    expect(losses.reduce((sum, lost) => sum + lost, 0)).toBeGreaterThan(0);
    const events = (await world.freshAdapters().store.readCase('rpt_1'))?.events ?? [];
    expect(events.map(({ version }) => version)).toEqual(Array.from({ length: 11 }, (_, n) => n + 1));
    expect(new Set(events.map(({ commandId }) => commandId)).size).toBe(11);
  });
});

describe('a read', () => {
  it('throttled for a moment is repeated', async () => {
    const world = await faultyWorld();
    await world.store.commit((await aFiling(world.keys, 'rpt_1')).changes);
    world.fail('Query', 'before', throttled());
    expect(await world.store.readCase('rpt_1')).toBeDefined();
  });

  it('that met a commit halfway is made again', async () => {
    const world = await storageWorld();
    const { changes, events } = await aFiling(world.keys, 'rpt_1');
    await world.store.commit(changes);
    const event = anEvent({ type: 'accepted', data: {} }, { version: 2 });
    const row = aRow('rpt_1', [...events, event]);
    await world.store.commit([{ kind: 'case', id: 'rpt_1', events: [event], row }]);
    let halves = 2;
    world.client.middlewareStack.add((next) => async (args) => {
      const answer = await next(args);
      const { Items = [] } = answer.output as { Items?: { sk?: { S?: string } }[] };
      const kept = Items.filter(({ sk }) => sk?.S !== 'E#000002');
      if (kept.length < Items.length && halves-- > 0) Object.assign(answer.output, { Items: kept });
      return answer;
    });
    expect((await world.store.readCase('rpt_1'))?.violationCase.version).toBe(2);
    expect(halves).toBe(-1);
  });

  it('of a list may lag behind, of a case never', async () => {
    let lag = 600_000;
    const world = await storageWorld({ hooks: { indexLag: () => lag } });
    await world.store.commit((await aFiling(world.keys, 'rpt_1')).changes);
    const list = () => world.store.listCases([{ county, queue: 'intake' }], { limit: 5 });
    expect((await list()).items).toEqual([]);
    expect(await world.store.readCase('rpt_1')).toBeDefined();
    world.clock.forward(lag);
    lag = 0;
    expect((await list()).items).toHaveLength(1);
  });
});
