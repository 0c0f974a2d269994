import { describe, expect, it } from 'vitest';
import type { Change } from '../../../functions/ports/case-store.ts';
import { aFiling, anEvent, aRow } from '../../builders/a-filing.ts';
import { consumedUnits } from './consumed-units.ts';
import { storageWorld } from './storage-world.ts';

const wakeAt = '2026-03-11T16:00:00.000Z';
const whoReported: readonly Change[] = [
  {
    kind: 'person',
    reportId: 'rpt_1',
    person: { account: 'a'.repeat(43), openid: 'o'.repeat(28), name: '张三', phone: '13800000000' },
  },
  { kind: 'account-link', account: 'a'.repeat(43), reportId: 'rpt_1', filedAt: '2026-03-10T08:00:00.000Z' },
];

describe('write units (functions/docs/access-patterns.md)', () => {
  it('of a life: 13 to file, 8 for a command that moves the case, 4 for one that moves nothing', async () => {
    const world = await storageWorld();
    const units = consumedUnits(world.client);
    const filing = await aFiling(world.keys, 'rpt_1', { wakeAt, more: whoReported });
    expect(await units.of(() => world.store.commit(filing.changes))).toMatchObject({ all: 13, indexes: 3 });

    const accepted = [...filing.events, anEvent({ type: 'accepted', data: {} }, { version: 2 })];
    const row = aRow('rpt_1', accepted, { wakeAt: '2026-03-12T16:00:00.000Z' });
    const accept: Change = { kind: 'case', id: 'rpt_1', events: accepted.slice(1), row };
    expect(await units.of(() => world.store.commit([accept]))).toMatchObject({ all: 8, indexes: 4 });

    const data = { from: 'authority', text: '已派员现场检查，请保持电话畅通。' } as const;
    const message = anEvent({ type: 'message-written', data }, { version: 3 });
    const write: Change = { kind: 'case', id: 'rpt_1', events: [message], row };
    expect(await units.of(() => world.store.commit([write]))).toMatchObject({ all: 4, indexes: 0 });
  });

  it('of a reading: one call when the key is remembered, two when not', async () => {
    const world = await storageWorld();
    await world.store.commit((await aFiling(world.keys, 'rpt_1')).changes);
    const units = consumedUnits(world.client);
    expect(await units.of(() => world.store.readCase('rpt_1'))).toMatchObject({ calls: 1, all: 1 });
    const fresh = world.freshAdapters().store;
    expect(await units.of(() => fresh.readCase('rpt_1'))).toMatchObject({ calls: 2, all: 2 });
  });
});
