import { describe, expect, it } from 'vitest';
import { aFiling, anEvent, aRow, county, someReportFacts } from '../../builders/a-filing.ts';
import { storageWorld } from './storage-world.ts';

describe('a case', () => {
  it('is read back as it was filed', async () => {
    const world = await storageWorld();
    const { changes, events } = await aFiling(world.keys, 'rpt_1');
    expect(await world.store.commit(changes)).toBe('committed');
    expect(await world.freshAdapters().store.readCase('rpt_1')).toEqual({
      id: 'rpt_1',
      violationCase: expect.objectContaining({ state: 'submitted', version: 1, report: someReportFacts() }),
      events,
    });
    const next = [...events, anEvent({ type: 'accepted', data: {} }, { version: 2 })];
    expect(
      await world.store.commit([
        { kind: 'case', id: 'rpt_1', events: next.slice(1), row: aRow('rpt_1', next) },
      ]),
    ).toBe('committed');
    expect((await world.freshAdapters().store.readCase('rpt_1'))?.violationCase.state).toBe('accepted');
    expect(await world.store.listCases([{ county, queue: 'intake' }], { limit: 20 })).toEqual({ items: [] });
    const { items } = await world.store.listCases([{ county, queue: 'dispatch' }], { limit: 20 });
    expect(items).toEqual([aRow('rpt_1', next)]);
  });
});
