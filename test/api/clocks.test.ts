import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castOf, faults, rewardOf } from './cast.ts';
import { type Json, type RunningSystem, runSystem } from './running-system.ts';

const START = '2026-03-10T09:30:00+08:00'; // a Tuesday

let run: RunningSystem;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  run = await runSystem(START);
  cast = castOf(run);
});
afterAll(async () => {
  expect(faults(run)).toEqual([]);
  await run.stop();
});

const overdue = async (id: string) => {
  const { items } = await cast.look('supervisor', '/officer/overdue?limit=50');
  return items.find((item: Json) => item.id === id);
};
const noted = async (id: string, kind: string): Promise<readonly string[]> => {
  const record = await run.system.deps.store.readCase(id);
  return (record?.events ?? []).flatMap((event) =>
    event.type === 'deadline-noted' && event.data.kind === kind ? [event.data.key] : [],
  );
};

describe('a report that nobody accepts in time', () => {
  it('is escalated to three levels, each once, without anybody pressing a button', async () => {
    const { reportId, next } = await cast.file('waiting');
    expect(next).toMatchObject({ kind: 'acceptance', dueAt: '2026-03-12T16:00:00.000Z' });
    const levels = ['unit-lead', 'county-lead', 'city-supervisor'];
    await run.moveTo('2026-03-12T23:59:00+08:00');
    expect(await overdue(reportId)).toBeUndefined();
    for (const [index, at] of [
      '2026-03-13T00:01:00+08:00',
      '2026-03-14T00:01:00+08:00',
      '2026-03-17T00:01:00+08:00',
    ].entries()) {
      await run.moveTo(at);
      expect(await overdue(reportId)).toMatchObject({
        state: 'submitted',
        next: { overdue: true },
        escalatedTo: levels.slice(0, index + 1),
      });
    }
    await run.moveTo('2026-03-20T09:00:00+08:00');
    expect(await noted(reportId, 'acceptance')).toEqual([
      'breach',
      ...levels.map((level) => `escalate:${level}`),
    ]);
    expect((await cast.look('intake', '/officer/queues')).items).toContainEqual({
      queue: 'intake',
      count: 1,
      overdue: 1,
    });
    const late = await cast.give('intake', reportId, { command: 'accept' });
    expect(late.state).toBe('accepted');
    const { deadlines } = await cast.seen('waiting', `/citizen/reports/${reportId}`);
    expect(deadlines.find(({ kind }: Json) => kind === 'acceptance')).toMatchObject({
      status: 'missed',
      overdue: false,
    });
    expect((await overdue(reportId))?.next.kind).not.toBe('acceptance');
  });

  it('is recorded once also after an outage of five days', async () => {
    const { reportId } = await cast.file('outage');
    run.system.clock.moveTo('2026-03-30T10:00:00+08:00');
    await run.moveTo('2026-03-30T10:01:00+08:00');
    await run.moveTo('2026-03-30T10:02:00+08:00');
    const keys = await noted(reportId, 'acceptance');
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(4);
  });
});

describe('a reward that nobody claims in time', () => {
  it('is announced three times before the end and then forfeited, and the budget has it back', async () => {
    const { rewardId } = await cast.rewarded('silent-claimer', '2026-03-30');
    const { claimWindow } = await cast.seen('silent-claimer', `/citizen/rewards/${rewardId}`);
    expect(claimWindow).toMatchObject({
      dueOn: '2026-05-29',
      remindOn: ['2026-05-22', '2026-05-26', '2026-05-28'],
    });
    const committed = (await cast.look('clerk', `/officer/rewards/${rewardId}`)).budget.availableFen;
    await run.moveTo('2026-05-29T23:59:00+08:00');
    const reminders = (await cast.outbox('reward-expiring')).filter(({ page }: Json) =>
      page.includes(rewardId),
    );
    expect(reminders.map(({ at }: Json) => at.slice(0, 10))).toEqual(claimWindow.remindOn);
    expect((await cast.seen('silent-claimer', `/citizen/rewards/${rewardId}`)).state).toBe('notified');
    await run.moveTo('2026-05-30T00:01:00+08:00');
    const after = await cast.seen('silent-claimer', `/citizen/rewards/${rewardId}`);
    expect(after).toMatchObject({ state: 'forfeited', allowedActions: [] });
    expect(await cast.outbox('reward-forfeited')).toHaveLength(1);
    expect((await cast.look('clerk', `/officer/rewards/${rewardId}`)).budget.availableFen).toBe(
      committed + 20_000,
    );
    const body = { payout: { channel: 'wechat' }, consent: true };
    const late = await run.call('POST', `/citizen/rewards/${rewardId}/claim`, {
      token: await cast.citizen('silent-claimer'),
      body,
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'reward.claim-lapsed' } });
  });

  it('is still claimed in the last minute', async () => {
    await run.moveTo('2026-06-01T09:00:00+08:00');
    const { rewardId } = await cast.rewarded('last-minute', '2026-06-01');
    const { claimWindow } = await cast.seen('last-minute', `/citizen/rewards/${rewardId}`);
    await run.moveTo(new Date(Date.parse(claimWindow.dueAt) - 60_000).toISOString());
    expect((await cast.claim('last-minute', rewardId)).state).toBe('claimed');
  });
});

it('a proposal that nobody writes is escalated on the reward’s own clock', async () => {
  const { reportId } = await cast.file('no-proposal');
  await cast.replied(reportId, run.system.clock.now().slice(0, 10));
  await run.moveTo('2026-09-30T09:00:00+08:00');
  const record = await run.system.deps.store.readReward(rewardOf(reportId));
  const keys = (record?.events ?? []).flatMap((event) =>
    event.type === 'deadline-noted' && event.data.kind === 'propose' ? [event.data.key] : [],
  );
  expect(keys.filter((key) => !key.startsWith('remind:'))).toEqual([
    'breach',
    'escalate:unit-lead',
    'escalate:county-lead',
    'escalate:city-supervisor',
  ]);
});

it('somebody who never agreed to messages is told on the page only', async () => {
  const { reportId } = await cast.file('silent');
  await cast.give('intake', reportId, { command: 'accept' });
  const pages = (await cast.outbox()).map(({ page }: Json) => page);
  expect(pages).not.toContain(`pages/report-detail/index?id=${reportId}`);
  expect((await cast.seen('silent', `/citizen/reports/${reportId}`)).timeline).toHaveLength(2);
});
