import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOneTimeCode } from '../../functions/local/demo-city/accounts.ts';
import { type AccessWorld, accessWorld } from './access-world.ts';
import { staffRoutes } from './world.ts';

let run: AccessWorld;
beforeAll(async () => {
  run = await accessWorld();
}, 60_000);
afterAll(() => run.world.stop());

const get = async (username: string, path: string) => {
  const token = run.callers.find((caller) => caller.username === username)?.authorization?.slice(7);
  return run.world.call('GET', path, { token });
};
const readsOf = async (id: string, as = 'auditor') =>
  (await get(as, `/officer/cases/${id}/reads?limit=50`)).body.items;

/** Show nothing of a case, reward, payout or person; or keep a record of their own. */
const unrecorded = [
  'readOfficerSession',
  'listQueues',
  'readOfficerStatistics',
  'listPolicies',
  'readPolicyEdition',
  'readHolidayNotice',
  'listPolicyDrafts',
  'readPolicyDraft',
  'readPolicyDraftEffect',
  'listTies',
  'listUnseals',
  // These two stand in the history of the request.
  'readUnseal',
  'readOriginal',
];

describe('what staff are shown', () => {
  it('stands in the record of the case: who, post, unit, when and which files', async () => {
    const { body: page } = await get('intake', `/officer/cases/${run.objects.case.west}`);
    const last = (await readsOf(run.objects.case.west)).find(
      ({ operation }: { operation: string }) => operation === 'readCase',
    );
    expect(last).toMatchObject({
      at: expect.stringMatching(/^2026-03-1\d/),
      by: { username: 'intake', name: '林知秋' },
      posts: ['intake'],
      unit: '示范市生态环境局澄岭分局',
      operation: 'readCase',
      what: '查看案件',
      caseId: run.objects.case.west,
      caseNumber: page.caseNumber,
      shown: page.nearby.map(({ id }: { id: string }) => id),
      files: page.evidence.map(({ id }: { id: string }) => id),
    });
    expect(JSON.stringify(last)).not.toContain(page.description);
  });

  it('makes nobody’s command stale', async () => {
    const before = (await get('lead', `/officer/cases/${run.objects.case.west}`)).body.version;
    for (let count = 0; count < 3; count += 1) await get('intake', `/officer/cases/${run.objects.case.west}`);
    expect((await get('lead', `/officer/cases/${run.objects.case.west}`)).body.version).toBe(before);
  });

  it('is written once for each look, also of many at the same time', async () => {
    const id = run.objects.case.west;
    const before = (await readsOf(id)).filter(
      ({ operation }: { operation: string }) => operation === 'readCase',
    );
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => get(index % 2 ? 'intake' : 'lead', `/officer/cases/${id}`)),
    );
    const after = (await readsOf(id)).filter(
      ({ operation }: { operation: string }) => operation === 'readCase',
    );
    expect(after.length).toBe(Math.min(50, before.length + 20));
  });

  it('is asked for by person, too: everything one officer saw, lists included', async () => {
    await get('lead', '/officer/cases?limit=5');
    const { body } = await get('discipline', '/officer/reads?username=lead');
    expect(body.items[0]).toMatchObject({ operation: 'listCases', by: { username: 'lead' } });
    expect(body.items[0].shown.length).toBeGreaterThan(0);
    const [mine] = (await get('discipline', '/officer/reads?username=discipline')).body.items;
    expect(mine).toMatchObject({ operation: 'listOfficerReads', shown: ['lead'] });
  });

  it('is not told of offices elsewhere', async () => {
    expect((await get('auditor', '/officer/reads?username=nobody')).status).toBe(404);
    expect((await get('intake', `/officer/cases/${run.objects.case.west}/reads`)).status).toBe(403);
  });

  it('cannot be had when it cannot be written down', async () => {
    const { reads } = run.world.system.deps;
    const { append } = reads;
    Object.assign(reads, { append: () => Promise.reject(new Error('the store is down')) });
    try {
      const answer = await get('intake', `/officer/cases/${run.objects.case.west}`);
      expect(answer.status).toBe(500);
      expect(answer.text).not.toContain(run.caseNumbers.west);
    } finally {
      Object.assign(reads, { append });
    }
  });

  it('is written for every operation that shows a case, a reward, a payout or a book', async () => {
    const written: string[] = [];
    const { reads } = run.world.system.deps;
    const { append } = reads;
    Object.assign(reads, {
      append: (...args: Parameters<typeof append>) => {
        written.push(args[1].operation);
        return append(...args);
      },
    });
    const maker = run.callers.find(({ username }) => username === 'lead')?.authorization?.slice(7);
    const otp = demoOneTimeCode('lead', run.world.clock.now());
    await run.world.call('POST', '/officer/sessions/step-up', { token: maker, body: { otp } });
    const made = await run.world.call('POST', '/officer/exports', { token: maker, body: { kind: 'cases' } });
    const shows: Readonly<Record<string, string>> = {
      exports: made.body.watermark.exportId,
      rewards: run.objects.reward.west,
      cases: run.objects.case.west,
    };
    const missing: string[] = [];
    for (const { operation } of staffRoutes.filter(({ operation: { method } }) => method === 'GET')) {
      if (unrecorded.includes(operation.id)) continue;
      const noun = operation.path.split('/')[2] ?? '';
      const path = operation.path.replace(/\{id\}/, shows[noun] ?? '');
      const query = operation.id === 'listOfficerReads' ? '?username=intake' : '';
      written.length = 0;
      let shown = 0;
      for (const { username } of run.callers)
        if (username !== undefined && (await get(username, path + query)).status === 200) shown += 1;
      if (shown === 0 || written.length !== shown)
        missing.push(`${operation.id}: ${written.length} of ${shown}`);
    }
    Object.assign(reads, { append });
    expect(missing).toEqual([]);
  });
});
