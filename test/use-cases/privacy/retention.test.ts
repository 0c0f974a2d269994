import { describe, expect, it } from 'vitest';
import { keyedHash } from '../../../functions/adapters/crypto/keyed-hash.ts';
import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { readItem } from '../../../functions/adapters/dynamodb/read-items.ts';
import { verifyHistories } from '../../../functions/local/commands/verify-histories.ts';
import { retention } from '../../../functions/policies/retention.ts';
import { erasureIdOf } from '../../../functions/use-cases/ids.ts';
import { enlistRetention } from '../../../functions/use-cases/privacy/enlist-retention.ts';
import { sweepRetention } from '../../../functions/use-cases/privacy/sweep-retention.ts';
import { storageWorld } from '../../adapters/dynamodb/storage-world.ts';
import { aFiling, anEvent, aRow, filedAt } from '../../builders/a-filing.ts';

const account = 'a'.repeat(43);
const reportId = 'rpt_1';
const withdrawnAt = '2026-03-20T08:00:00.000Z';

/** A named report with one file, withdrawn before anybody handled it. */
const withdrawnReport = async () => {
  const world = await storageWorld();
  const person = { account, openid: 'o-1', name: '张三', phone: '13800000000' };
  const { events, changes } = await aFiling(world.keys, reportId, {
    more: [
      { kind: 'person', reportId, person },
      { kind: 'account-link', account, reportId, filedAt },
    ],
  });
  expect(await world.store.commit(changes)).toBe('committed');
  const withdrawn = anEvent({ type: 'withdrawn', data: {} }, { version: 2, at: withdrawnAt });
  const row = aRow(reportId, [...events, withdrawn], { dueAt: null });
  expect(await world.store.commit([{ kind: 'case', id: reportId, events: [withdrawn], row }])).toBe(
    'committed',
  );
  const removed: string[] = [];
  const nothing = () => Promise.resolve(undefined);
  const deps = {
    ...world,
    retention,
    erasureHash: keyedHash(new Uint8Array(32).fill(7)),
    files: {
      uploadForm: () => Promise.reject(new Error('no upload')),
      readUrl: () => Promise.resolve(''),
      read: nothing,
      write: async () => {},
      remove: async (key: string) => void removed.push(key),
    },
    originals: { erase: async (id: string) => void removed.push(id) },
  };
  const before = aRow(reportId, events);
  await enlistRetention(deps, [
    { kind: 'case', id: reportId, version: 2, at: withdrawnAt, before, after: row },
  ]);
  const sweep = (now: string) => sweepRetention(deps as never, now);
  const certificate = () => world.erasures.find(erasureIdOf(reportId, deps.erasureHash));
  return { ...world, deps, sweep, certificate, removed };
};

describe('keeping for a time', () => {
  it('ends for the identity eighteen months after the report ended, not a day earlier', async () => {
    const { sweep, vault, certificate, store } = await withdrawnReport();
    expect(await sweep('2027-09-20T15:59:59.999Z')).toMatchObject({ erased: 0 });
    expect(await vault.person(reportId)).toBeDefined();
    expect(await sweep('2027-09-20T16:00:00.000Z')).toMatchObject({ erased: 1, later: 0, failed: 0 });
    expect(await vault.person(reportId)).toBeUndefined();
    expect(await vault.owns(account, reportId)).toBe(false);
    expect((await vault.reportsOf(account, { limit: 5 })).items).toEqual([]);
    expect((await certificate())?.events).toMatchObject([
      { type: 'identity-erased', by: 'system', data: { cause: 'retention' } },
    ]);
    expect(await store.readCase(reportId)).toBeDefined();
  });

  it('ends for the facts of a report nobody handled after two years: nobody can read it, the chain is whole', async () => {
    const { sweep, store, certificate, client, records, freshAdapters } = await withdrawnReport();
    await sweep('2028-03-20T16:00:00.000Z');
    expect(await store.readCase(reportId)).toBeUndefined();
    expect(await freshAdapters().store.readCase(reportId)).toBeUndefined();
    expect((await certificate())?.events.map(({ type }) => type)).toEqual([
      'identity-erased',
      'content-erased',
    ]);
    const [row] = await store.caseRows([reportId]);
    expect(row).toMatchObject({ state: 'withdrawn' });
    expect(await store.nearby({ lng: 105.57, lat: 30.51 }, '519901000000')).toEqual([]);
    expect(await store.filings([reportId])).toEqual([]);
    expect(await verifyHistories(client, records)).toMatchObject({ ok: true });
  });

  it('leaves no wake-up time behind that would be swept for ever', async () => {
    const { sweep, client, store } = await withdrawnReport();
    await sweep('2028-03-20T16:00:00.000Z');
    expect(await store.listDue('2030-01-01T00:00:00.000Z', 10)).toEqual([]);
    const context = { client, tables: { cases: 'cases', identities: 'identities' } };
    const head = await readItem(context as never, 'cases', keys.head('case', reportId));
    expect(Object.keys(head ?? {})).not.toEqual(expect.arrayContaining(['duePk']));
    expect(head?.['erased']?.S).toMatch(/^ers_/);
  });

  it('a sweep that comes late or twice erases once', async () => {
    const { sweep, certificate } = await withdrawnReport();
    expect(await sweep('2029-01-01T00:00:00.000Z')).toMatchObject({ erased: 2, later: 0, failed: 0 });
    expect(await sweep('2029-01-02T00:00:00.000Z')).toMatchObject({ erased: 0, later: 0, failed: 0 });
    expect((await certificate())?.events).toHaveLength(2);
  });
});
