import { beforeEach, describe, expect, it } from 'vitest';
import { policyLibrary } from '../../../functions/runtime/policy-library.ts';
import { caseChange } from '../../../functions/use-cases/case/case-changes.ts';
import { announceNotices } from '../../../functions/use-cases/sweep/announce-notices.ts';
import { type StorageWorld, storageWorld } from '../../adapters/dynamodb/storage-world.ts';
import { anEvent, someReportFacts } from '../../builders/a-filing.ts';

const PUBLISHED_AT = '2026-12-30T04:00:00.000Z';
const notice = (revision: number, off: readonly string[]) => ({
  kind: 'notice' as const,
  year: 2027,
  revision,
  file: {
    year: 2027,
    notice: { title: '通知', documentNumber: '1号', publishedOn: '2026-12-28' },
    checkedOn: '2026-12-30',
    holidays: [{ name: { zh: '元旦', en: 'New Year' }, off, makeUp: [] }],
  },
  author: 'officer:a',
  publishedBy: 'officer:b',
  publishedAt: PUBLISHED_AT,
});

let world: StorageWorld;
let library: ReturnType<typeof policyLibrary>;
beforeEach(async () => {
  world = await storageWorld();
  world.clock.to('2026-12-30T02:00:00.000Z');
  library = policyLibrary({ shelf: world.shelf, clock: world.clock, onUnreadable: () => {} });
  await library.refresh('now');
});

const ids = (count: number) => Array.from({ length: count }, (_, index) => `rpt_${index}`);
/** Due on 1 January as long as nobody knows that it is a holiday. */
const file = async (id: string, at = '2026-12-30T02:00:00.000Z'): Promise<void> => {
  const events = [anEvent({ type: 'filed', data: someReportFacts() }, { at })];
  const key = await world.keys.newDataKey({ vault: 'cases', subject: id });
  await world.store.commit([
    caseChange(id, [], events, library),
    { kind: 'case-key', reportId: id, wrapped: key.wrapped },
  ]);
};
const publish = async (revision = 1, off: readonly string[] = ['2027-01-01']): Promise<void> => {
  const step = {
    version: 1,
    step: 'drafted' as const,
    at: '',
    by: 'officer:a',
    commandId: 'c',
    payloadHash: '',
  };
  await world.shelf.save(
    { id: `drf_${revision}`, content: { kind: 'calendar', file: {} }, steps: [step] },
    notice(revision, off),
  );
  await library.refresh('now');
};
const announce = (store = world.store, now = '2026-12-30T04:02:00.000Z') =>
  announceNotices({ store, policies: library, library, limitWalk: world.limitWalk }, 'case', now);
const told = async (id: string) =>
  (await world.store.readCase(id))?.events.filter(({ type }) => type.startsWith('limits-')) ?? [];
const listed = async (id: string) => (await world.store.caseRows([id]))[0];

describe('a holiday notice', () => {
  it('is announced when every process knows it, two minutes after it was published', async () => {
    await file('rpt_0');
    await publish();
    expect(await announce(world.store, '2026-12-30T04:01:59.999Z')).toEqual({ changed: 0, failed: 0 });
    expect((await listed('rpt_0'))?.next).toMatchObject({ dueOn: '2027-01-01', provisional: true });
    expect(await announce()).toEqual({ changed: 1, failed: 0 });
    expect((await listed('rpt_0'))?.next).toMatchObject({ dueOn: '2027-01-04', provisional: false });
    expect((await listed('rpt_0'))?.wakeAt).toBe('2027-01-04T16:00:00.000Z');
  });

  it('reaches every open case once, however many pages there are', async () => {
    for (const id of ids(230)) await file(id);
    await publish();
    expect(await announce()).toEqual({ changed: 230, failed: 0 });
    expect(await announce()).toEqual({ changed: 0, failed: 0 });
    for (const id of ids(230)) expect(await told(id), id).toHaveLength(1);
  });

  it('goes on after a crash and repeats nothing', async () => {
    for (const id of ids(12)) await file(id);
    await publish();
    let commits = 0;
    const failing = {
      ...world.store,
      commit: async (...changes: Parameters<typeof world.store.commit>) => {
        commits += 1;
        if (commits > 5) throw new Error('power cut');
        return world.store.commit(...changes);
      },
    };
    const walk = { ...world.limitWalk, keep: () => Promise.reject(new Error('power cut')) };
    const cut = announceNotices(
      { store: failing, policies: library, library, limitWalk: walk },
      'case',
      '2026-12-30T04:02:00.000Z',
    );
    await expect(cut).rejects.toThrow('power cut');
    expect(await announce()).toEqual({ changed: 7, failed: 0 });
    for (const id of ids(12)) expect(await told(id), id).toHaveLength(1);
  });

  it('is told to the others when one history cannot be read, and to that one as soon as it can', async () => {
    for (const id of ids(3)) await file(id);
    await publish();
    const poisoned = {
      ...world.store,
      readCase: (id: string) =>
        id === 'rpt_1' ? Promise.reject(new Error('gaps')) : world.store.readCase(id),
    };
    expect(await announce(poisoned)).toEqual({ changed: 2, failed: 1 });
    expect(await announce(poisoned)).toEqual({ changed: 0, failed: 1 });
    expect(await announce()).toEqual({ changed: 1, failed: 0 });
    expect(await world.limitWalk.place('case')).toEqual({ told: library.notices().map(({ key }) => key) });
  });

  it('is told from the beginning when another one comes before everybody knows', async () => {
    await file('rpt_0');
    await publish();
    const keys = library.notices().map(({ key }) => key);
    const halfway = { told: keys.slice(0, -1), running: { towards: keys, cursor: '[3,"",""]', failed: [] } };
    await world.limitWalk.keep('case', halfway);
    await publish(2, ['2027-01-01', '2027-01-04']);
    expect(await announce()).toEqual({ changed: 1, failed: 0 });
    expect((await listed('rpt_0'))?.next?.dueOn).toBe('2027-01-05');
  });

  it('amended is told again, from the dates that were told last', async () => {
    await file('rpt_0');
    await publish();
    await announce();
    await publish(2, ['2027-01-01', '2027-01-04']);
    expect(await announce()).toEqual({ changed: 1, failed: 0 });
    const [first, second] = (await told('rpt_0')).map(({ data }) =>
      'limits' in data ? data.limits.find(({ kind }) => kind === 'acceptance') : undefined,
    );
    expect([first?.wasOn, first?.dueOn]).toEqual(['2027-01-01', '2027-01-04']);
    expect([second?.wasOn, second?.dueOn]).toEqual(['2027-01-04', '2027-01-05']);
  });

  it('leaves alone what it does not touch: a report of spring has no line of it', async () => {
    await file('rpt_0', '2026-03-10T02:00:00.000Z');
    await publish();
    expect(await announce()).toEqual({ changed: 0, failed: 0 });
    expect(await told('rpt_0')).toEqual([]);
  });
});
