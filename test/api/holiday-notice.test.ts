import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castOf, faults, rewardOf } from './cast.ts';
import { type Json, type RunningSystem, runSystem } from './running-system.ts';

let run: RunningSystem;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  run = await runSystem('2026-11-03T09:00:00+08:00');
  cast = castOf(run);
});
afterAll(() => {
  expect(faults(run)).toEqual([]);
  return run.stop();
});

const DRAFTS = '/officer/policy-drafts';
const post = async (username: string, path: string, body: object) =>
  run.call('POST', path, { token: await cast.as(username), body });
const publish = async (file: object): Promise<Json> => {
  const made = await post('admin', DRAFTS, { kind: 'calendar', file });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const path = `${DRAFTS}/${made.body.id}/commands`;
  await post('admin', path, { command: 'submit' });
  expect((await post('admin', path, { command: 'publish' })).body.code).toBe('policy.same-person');
  const done = await post('admin-2', path, { command: 'publish' });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
  return made.body;
};

/** Invented: no notice for 2027 was published when this was written. Friday to Monday are off. */
const notice = (to: string, makeUp: readonly string[] = []) => ({
  year: 2027,
  notice: {
    title: '国务院办公厅关于2027年部分节假日安排的通知',
    documentNumber: '国办发明电〔2026〕99号',
    publishedOn: '2026-12-28',
  },
  checkedOn: '2026-12-30',
  holidays: [
    { name: { zh: '元旦', en: 'New Year' }, off: [{ from: '2027-01-01', to }], makeUp: [...makeUp] },
  ],
});

let reportId: string;
let rewarded: string;
const limit = async (kind: string): Promise<Json> =>
  (await cast.seen('wang', `/citizen/reports/${reportId}`)).deadlines.find((one: Json) => one.kind === kind);
const queued = async (): Promise<Json> =>
  (await cast.look('intake', '/officer/cases?limit=50')).items.find((one: Json) => one.id === reportId);

describe('next year’s holiday notice', () => {
  it('missing makes dates beyond the year provisional', async () => {
    ({ reportId: rewarded } = await cast.rewarded('li', '2026-11-03', {
      occurredAt: '2026-11-02T20:00:00+08:00',
    }));
    await run.moveTo('2026-12-30T10:00:00+08:00');
    ({ reportId } = await cast.file('wang', { occurredAt: '2026-12-29T20:00:00+08:00' }));
    expect(await limit('acceptance')).toMatchObject({ dueOn: '2027-01-01', provisional: true });
    expect(await limit('acceptance-outer')).toMatchObject({ dueOn: '2027-01-14', provisional: true });
    expect((await queued()).next).toMatchObject({ dueOn: '2027-01-01', provisional: true });
    const { claimWindow } = await cast.seen('li', `/citizen/rewards/${rewardOf(rewarded)}`);
    // 60 days after 3 November is a Saturday.
    expect(claimWindow.dueOn).toBe('2027-01-04');
  });

  it('is refused with every fault at its path', async () => {
    const faulty = await post('admin', DRAFTS, {
      kind: 'calendar',
      file: notice('2027-01-03', ['2027-01-04', '2027-01-02', '2028-05-01']),
    });
    expect(faulty.body).toMatchObject({ code: 'policy.faulty' });
    expect(faulty.body.errors.map(({ path }: Json) => path)).toEqual([
      'holidays.0.makeUp.0',
      'holidays.0.makeUp.1',
      'holidays.0.makeUp.2',
    ]);
    const { year: _year, ...nameless } = notice('2027-01-03');
    const shapeless = await post('admin', DRAFTS, { kind: 'calendar', file: nameless });
    expect(shapeless.body.errors).toEqual([{ path: 'year', message: 'year is missing' }]);
  });

  it('published by two people moves the dates at once, and tells the reporters whose dates moved', async () => {
    const shown = await publish(notice('2027-01-04'));
    expect(shown).toMatchObject({ kind: 'calendar', subject: '2027', number: 1, comparedWith: null });
    expect(shown.differences).toContainEqual({
      path: '2027-01-04',
      title: '2027-01-04',
      before: null,
      after: '元旦放假',
    });
    expect(await limit('acceptance')).toMatchObject({ dueOn: '2027-01-05', provisional: false });
    expect(await limit('acceptance-outer')).toMatchObject({ dueOn: '2027-01-14', provisional: false });
    expect(await cast.outbox('limits-moved')).toEqual([]);
    await run.moveTo('2026-12-30T10:05:00+08:00');
    expect((await queued()).next).toMatchObject({ dueOn: '2027-01-05', provisional: false });
    const report = await cast.seen('wang', `/citizen/reports/${reportId}`);
    expect(report.timeline[0]).toMatchObject({
      kind: 'limits-moved',
      text: '国务院公布了 2027 年放假安排，以下期限随之调整：受理 2027-01-01 → 2027-01-05',
    });
    const reward = await cast.seen('li', `/citizen/rewards/${rewardOf(rewarded)}`);
    expect(reward.claimWindow.dueOn).toBe('2027-01-05');
    expect(reward.timeline.map(({ text }: Json) => text)).toContainEqual(
      expect.stringContaining('领取奖励 2027-01-04 → 2027-01-05'),
    );
    const told = await cast.outbox('limits-moved');
    expect(told.map(({ page }: Json) => /id=(\w+)/.exec(page)?.[1]).toSorted()).toEqual([
      reportId,
      rewardOf(rewarded),
    ]);
    expect(told[0].fields.note).toBe('期限随放假安排调整');
  });

  it('is told once, and nothing is told of what was filed under it', async () => {
    await cast.file('zhao', { occurredAt: '2026-12-29T20:00:00+08:00' });
    await run.moveTo('2026-12-30T20:00:00+08:00');
    expect(await cast.outbox('limits-moved')).toHaveLength(2);
    const { timeline } = await cast.look('intake', `/officer/cases/${reportId}`);
    expect(timeline.filter(({ kind }: Json) => kind.startsWith('limits-'))).toHaveLength(1);
  });

  it('is not missed: nobody is blamed before the day that holds', async () => {
    await run.moveTo('2027-01-05T23:59:00+08:00');
    expect(await limit('acceptance')).toMatchObject({ status: 'open', overdue: false });
    await run.moveTo('2027-01-06T00:01:00+08:00');
    expect(await limit('acceptance')).toMatchObject({ status: 'missed', overdue: true });
    expect((await cast.seen('li', `/citizen/rewards/${rewardOf(rewarded)}`)).state).toBe('forfeited');
  });

  it('can be amended; the first one is kept, and the reporter’s own day is never taken back', async () => {
    const { reportId: asked } = await cast.file('qian', { occurredAt: '2027-01-05T20:00:00+08:00' });
    await cast.give('intake', asked, { command: 'request-supplement', text: '请补充具体位置' });
    const dueOf = async (): Promise<string> =>
      (await cast.seen('qian', `/citizen/reports/${asked}`)).deadlines.find(
        (one: Json) => one.kind === 'supplement',
      ).dueOn;
    // Seven working days from Wednesday 6 January.
    expect(await dueOf()).toBe('2027-01-15');
    const shown = await publish(notice('2027-01-04', ['2027-01-09']));
    expect(shown).toMatchObject({ number: 2, comparedWith: 1 });
    expect(shown.differences).toEqual([
      { path: '2027-01-09', title: '2027-01-09', before: null, after: '元旦调休上班' },
    ]);
    await run.moveTo('2027-01-06T00:10:00+08:00');
    expect(await dueOf()).toBe('2027-01-15');
    const [current] = (await cast.look('admin', '/officer/policies')).notices;
    expect(current).toMatchObject({ year: 2027, revision: 2, publishedBy: { username: 'admin-2' } });
    const { notices } = await run.system.deps.shelf.published();
    expect(notices.map(({ revision }) => revision)).toEqual([1, 2]);
    expect((await cast.look('admin', '/officer/holiday-notices/2027')).file.holidays[0].makeUp).toEqual([
      '2027-01-09',
    ]);
  });
});
