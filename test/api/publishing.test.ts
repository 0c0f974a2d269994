import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import default12 from '../../functions/policies/default-12.json' with { type: 'json' };
import { castOf, faults, rewardOf } from './cast.ts';
import { type Json, type RunningSystem, runSystem } from './running-system.ts';

let run: RunningSystem;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  run = await runSystem('2026-03-10T09:00:00+08:00');
  cast = castOf(run);
});
afterAll(() => {
  expect(faults(run)).toEqual([]);
  return run.stop();
});

const DRAFTS = '/officer/policy-drafts';
const post = async (username: string, path: string, body: object, key?: string) =>
  run.call('POST', path, { token: await cast.as(username), body, ...(key !== undefined && { key }) });
const command = (username: string, id: string, body: object, key?: string) =>
  post(username, `${DRAFTS}/${id}/commands`, body, key);
const published = async (file: object, effectiveFrom: string): Promise<Json> => {
  const made = await post('admin', DRAFTS, { kind: 'pack', file });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  expect((await command('admin', made.body.id, { command: 'submit' })).status).toBe(200);
  const done = await command('admin-2', made.body.id, { command: 'publish', effectiveFrom });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
  return done.body;
};
const measure = async (id = 'default-12'): Promise<Json> =>
  (await cast.look('admin', '/officer/policies')).measures.find((one: Json) => one.id === id);

/** Every amount doubled, an answer within one day, and the reporter has 90 days to claim. */
const [fixed] = default12.amount.parts;
const doubled = {
  ...default12,
  title: { zh: '示范市举报奖励办法（修订）', en: 'Demonstration measure, revised' },
  amount: {
    ...default12.amount,
    parts: [{ ...fixed, amounts: fixed?.amounts.map(({ codes, fen }) => ({ codes, fen: fen * 2 })) }],
    caps: { ...default12.amount.caps, perReportFen: 60_000 },
  },
  deadlines: default12.deadlines.map((rule) => (rule.kind === 'claim' ? { ...rule, length: 90 } : rule)),
};

let before: string;
let early: string;

describe('an edition', () => {
  it('is refused with every fault at its path, and nothing of it is kept', async () => {
    const faulty = { ...doubled, effectiveTo: '1999-01-01', categories: 'all', edition: 'two' };
    const shape = await post('admin', DRAFTS, { kind: 'pack', file: faulty });
    expect(shape.body).toMatchObject({ status: 422, code: 'policy.faulty' });
    expect(shape.body.errors).toEqual([expect.objectContaining({ path: 'categories' })]);
    const [claim] = doubled.deadlines;
    const nonsense = {
      ...doubled,
      effectiveTo: '1999-01-01',
      categories: doubled.categories.slice(1),
      deadlines: [claim, claim],
    };
    const sense = await post('admin', DRAFTS, { kind: 'pack', file: nonsense });
    const paths = sense.body.errors.map(({ path }: Json) => path);
    expect(paths).toContain('effectiveTo');
    expect(paths).toContain('amount.parts.0.amounts.0.codes');
    expect(paths.some((path: string) => path.startsWith('deadlines'))).toBe(true);
    for (const { message } of sense.body.errors) expect(message).not.toBe('');
    expect((await cast.look('admin', DRAFTS)).items).toEqual([]);
  });

  it('is nobody’s business but the administrators’', async () => {
    for (const username of ['intake', 'clerk', 'approver', 'finance', 'auditor']) {
      expect((await post(username, DRAFTS, { kind: 'pack', file: doubled })).status, username).toBe(403);
      expect((await run.call('GET', '/officer/policies', { token: await cast.as(username) })).status).toBe(
        403,
      );
    }
  });

  it('is shown as what it changes, and as what it would have changed for decided rewards', async () => {
    ({ reportId: before } = await cast.file('before'));
    await cast.replied(before, '2026-03-10');
    await cast.decide('clerk', rewardOf(before), { command: 'propose' });
    await cast.decide('reviewer', rewardOf(before), { command: 'review' });
    await cast.decide('approver', rewardOf(before), { command: 'approve' });
    const made = await post('admin', DRAFTS, { kind: 'pack', file: doubled });
    expect(made.body).toMatchObject({
      kind: 'pack',
      subject: 'default-12',
      state: 'draft',
      number: 2,
      comparedWith: 1,
      author: { username: 'admin', name: '叶知行' },
      allowedActions: ['edit', 'submit', 'discard'],
    });
    const found = new Map(made.body.differences.map((one: Json) => [one.path, one]));
    expect([...found.keys()]).toEqual([
      'title',
      'amount.parts.fixed-by-category.amounts.C01 C02 C03 C04.fen',
      'amount.parts.fixed-by-category.amounts.C05 C06 C07 C08 C09.fen',
      'amount.parts.fixed-by-category.amounts.C10 C11 C12.fen',
      'amount.caps.perReportFen',
      'deadlines.claim.length',
    ]);
    expect(found.get('amount.caps.perReportFen')).toMatchObject({
      title: '奖励金额 › 封顶 › 每件',
      before: '300 元',
      after: '600 元',
    });
    expect(found.get('deadlines.claim.length')).toMatchObject({ before: '60', after: '90' });
    const effect = await cast.look('admin', `${DRAFTS}/${made.body.id}/effect`);
    expect(effect).toMatchObject({
      from: '2025-03-10',
      to: '2026-03-10',
      examined: 1,
      complete: true,
      changed: 1,
      beforeFen: 20_000,
      afterFen: 40_000,
      unassessable: 0,
      items: [{ rewardId: rewardOf(before), beforeFen: 20_000, afterFen: 40_000, edition: 1 }],
    });
    await command('admin-2', made.body.id, { command: 'discard', remark: '先不改' });
    const [row] = (await cast.look('admin', DRAFTS)).items;
    expect(row).toMatchObject({ state: 'discarded', allowedActions: [] });
    expect((await cast.look('admin', `${DRAFTS}?state=open`)).items).toEqual([]);
  });

  it('is tried on sample facts, whose faults are told at their path', async () => {
    const { id } = (await post('admin', DRAFTS, { kind: 'pack', file: doubled })).body;
    const facts = {
      policy: 'whatever',
      reports: [
        { reporter: 'A', filedAt: '2026-03-12T09:10:00+08:00', disclosure: 'named', wantsReward: true },
      ],
      case: { findings: 'substantiated', violations: [{ category: 'C07' }] },
      outcomes: [{ kind: 'fine', amountFen: 100, decidedOn: '2026-06-16', servedOn: '2026-06-26' }],
    };
    const tried = await post('admin-2', `${DRAFTS}/${id}/trial`, { facts });
    expect(tried.body).toMatchObject({ policy: 'default-12', eligible: true, amountFen: 40_000, unmet: [] });
    expect(tried.body.trace.length).toBeGreaterThan(0);
    const strange = { ...facts, case: { ...facts.case, violations: [{ category: 'X' }] } };
    const refused = await post('admin', `${DRAFTS}/${id}/trial`, { facts: strange });
    expect(refused.body).toMatchObject({ code: 'policy.facts-refused' });
    expect(refused.body.errors[0].path).toBe('case.violations.0.category');
    await command('admin', id, { command: 'discard' });
  });

  it('needs a second administrator, a day that is not past, and each signature counts once', async () => {
    const key = 'first-upload';
    const made = await post('admin', DRAFTS, { kind: 'pack', file: doubled }, key);
    const { id } = made.body;
    expect((await post('admin', DRAFTS, { kind: 'pack', file: doubled }, key)).body.id).toBe(id);
    const other = await post('admin', DRAFTS, { kind: 'pack', file: default12 }, key);
    expect(other.body.code).toBe('command.key-reused');
    const publish = { command: 'publish', effectiveFrom: '2026-04-01' };
    expect((await command('admin-2', id, publish)).body.code).toBe('policy.not-in-this-state');
    expect((await command('admin-2', id, { command: 'submit' })).body.code).toBe('policy.not-author');
    expect((await command('admin', id, { command: 'submit' })).body.state).toBe('submitted');
    expect((await command('admin', id, publish)).body.code).toBe('policy.same-person');
    const past = await command('admin-2', id, { ...publish, effectiveFrom: '2026-03-09' });
    expect(past.body).toMatchObject({
      code: 'policy.effective-in-past',
      errors: [{ path: 'effectiveFrom', message: 'policy.effective-in-past' }],
    });
    expect((await command('admin-2', id, { command: 'return', remark: '请核对上限' })).body.state).toBe(
      'draft',
    );
    // Who edits becomes the author: now the first administrator may publish.
    await command('admin-2', id, { command: 'edit', content: { kind: 'pack', file: doubled } });
    await command('admin-2', id, { command: 'submit' });
    expect((await command('admin-2', id, publish)).body.code).toBe('policy.same-person');
    const unread = await command('admin', id, { ...publish, version: 2 });
    expect(unread.body).toMatchObject({ status: 409, code: 'command.conflict' });
    expect((await measure()).editions).toHaveLength(1);
    const seen = (await cast.look('admin', `${DRAFTS}/${id}`)).version;
    const done = await command('admin', id, { ...publish, version: seen }, 'sign');
    expect(done.body).toMatchObject({ state: 'published', number: 2, effectiveFrom: '2026-04-01' });
    expect(done.body.steps.map(({ step, by }: Json) => [step, by.username])).toEqual([
      ['drafted', 'admin'],
      ['submitted', 'admin'],
      ['returned', 'admin-2'],
      ['edited', 'admin-2'],
      ['submitted', 'admin-2'],
      ['published', 'admin'],
    ]);
    expect((await command('admin', id, { ...publish, version: seen }, 'sign')).body).toEqual(done.body);
    expect((await command('admin-2', id, { command: 'discard' })).body.code).toBe('policy.not-in-this-state');
    expect(await measure()).toMatchObject({
      inForce: 1,
      editions: [
        {
          edition: 2,
          state: 'coming',
          effectiveFrom: '2026-04-01',
          effectiveTo: null,
          shipped: false,
          author: { username: 'admin-2' },
          publishedBy: { username: 'admin' },
        },
        { edition: 1, state: 'in-force', effectiveTo: '2026-03-31', shipped: true },
      ],
    });
  });

  it('holds for reports from its first day on; earlier ones keep the edition they began under', async () => {
    await run.moveTo('2026-03-31T23:30:00+08:00');
    const { reportId } = await cast.file('eve', { occurredAt: '2026-03-31T20:00:00+08:00' });
    early = reportId;
    await run.moveTo('2026-04-01T00:30:00+08:00');
    const { reportId: late } = await cast.file('new-day', { occurredAt: '2026-03-31T20:00:00+08:00' });
    const policyOf = async (name: string, id: string, on: string): Promise<Json> => {
      await cast.replied(id, on);
      await cast.notified(rewardOf(id));
      const { policy, amountFen, claimWindow } = await cast.seen(name, `/citizen/rewards/${rewardOf(id)}`);
      return {
        edition: policy.edition,
        amountFen,
        from: claimWindow.from.slice(0, 10),
        to: claimWindow.dueOn,
      };
    };
    await run.moveTo('2026-04-01T09:00:00+08:00');
    expect(await policyOf('eve', early, '2026-04-01')).toMatchObject({ edition: 1, amountFen: 20_000 });
    expect(await policyOf('new-day', late, '2026-04-01')).toMatchObject({
      edition: 2,
      amountFen: 40_000,
      // 90 days after 1 April.
      to: '2026-06-30',
    });
    expect(await measure()).toMatchObject({ inForce: 2 });
    expect((await run.call('GET', '/citizen/policy?policy=default-12')).body).toMatchObject({
      edition: 2,
      title: '示范市举报奖励办法（修订）',
    });
  });

  it('stays readable as it was written, whatever was published later', async () => {
    const old = await cast.look('admin', '/officer/policies/default-12?edition=1');
    expect(old).toMatchObject({ edition: 1, state: 'ended', effectiveTo: '2026-03-31', file: default12 });
    const current = await cast.look('admin', '/officer/policies/default-12');
    expect(current.file).toEqual({ ...doubled, edition: 2, effectiveFrom: '2026-04-01' });
    expect(current.amounts.length).toBeGreaterThan(0);
    expect(
      (await run.call('GET', '/officer/policies/default-12?edition=9', { token: await cast.as('admin') }))
        .status,
    ).toBe(404);
  });

  it('may begin today, not on the day the newest began, and never gets a number twice', async () => {
    const file = { ...doubled, documentNumber: '示环发〔2026〕9号' };
    const tooEarly = await post('admin', DRAFTS, { kind: 'pack', file });
    await command('admin', tooEarly.body.id, { command: 'submit' });
    const same = { command: 'publish', effectiveFrom: '2026-04-01' };
    expect((await command('admin-2', tooEarly.body.id, same)).body.code).toBe('policy.effective-too-early');
    await run.moveTo('2026-04-02T10:00:00+08:00');
    const rival = await post('admin', DRAFTS, { kind: 'pack', file: doubled });
    await command('admin', rival.body.id, { command: 'submit' });
    const today = { command: 'publish', effectiveFrom: '2026-04-02' };
    const both = await Promise.all(
      [tooEarly.body.id, rival.body.id].map((id) => command('admin-2', id, today)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    const { editions, inForce } = await measure();
    expect(inForce).toBe(3);
    expect(editions.map(({ edition, state }: Json) => [edition, state])).toEqual([
      [3, 'in-force'],
      [2, 'ended'],
      [1, 'ended'],
    ]);
  });

  it('of a new measure is the first, and a place gets it by two administrators', async () => {
    const file = { ...doubled, id: 'chengling-2026' };
    expect(await published(file, '2026-05-01')).toMatchObject({ number: 1, comparedWith: null });
    const content = { kind: 'area', division: '519901000000', policyId: 'chengling-2026' };
    expect((await post('admin', DRAFTS, content)).body).toMatchObject({
      code: 'policy.not-in-force',
      errors: [{ path: 'policyId', message: 'policy.not-in-force' }],
    });
    expect((await post('admin', DRAFTS, { ...content, division: '110000000000' })).body.code).toBe(
      'policy.area-unknown',
    );
    await run.moveTo('2026-05-01T09:00:00+08:00');
    const { id, differences } = (await post('admin', DRAFTS, content)).body;
    expect(differences).toEqual([
      { path: 'policyId', title: '适用办法', before: 'default-12', after: 'chengling-2026' },
    ]);
    await command('admin', id, { command: 'submit' });
    expect((await command('admin', id, { command: 'publish' })).body.code).toBe('policy.same-person');
    await command('admin-2', id, { command: 'publish' });
    const { reportId } = await cast.file('place', { occurredAt: '2026-04-30T20:00:00+08:00' });
    const [row] = (await run.system.deps.store.caseRows([reportId])).map(({ policyId }) => policyId);
    expect(row).toBe('chengling-2026');
    const [old] = await run.system.deps.store.caseRows([early]);
    expect(old).toMatchObject({ policyId: 'default-12', policyEdition: 1 });
  });

  it('decides a reward by the day of the outcome where the edition the case began under says so', async () => {
    const own = { ...doubled, id: 'chengling-2026' };
    await published({ ...own, versionRule: 'at-outcome' }, '2026-05-02');
    await run.moveTo('2026-05-02T09:00:00+08:00');
    const { reportId } = await cast.file('outcome', { occurredAt: '2026-04-30T20:00:00+08:00' });
    await published({ ...own, amount: default12.amount }, '2026-05-03');
    await run.moveTo('2026-05-03T09:00:00+08:00');
    await cast.replied(reportId, '2026-05-03');
    const path = `/officer/rewards/${rewardOf(reportId)}`;
    expect((await cast.look('clerk', path)).assessment).toMatchObject({ edition: 3, amountFen: 20_000 });
    // Its limits stay those it began under.
    const [row] = await run.system.deps.store.rewardRows([rewardOf(reportId)]);
    expect(row).toMatchObject({ policyId: 'chengling-2026', policyEdition: 2 });
  });
});
