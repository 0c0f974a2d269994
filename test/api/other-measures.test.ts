import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castOf, east, eastern, faults, northEast, ofTheTownshipMeasure, rewardOf } from './cast.ts';
import { type Json, type RunningSystem, runSystem } from './running-system.ts';

const START = '2026-03-20T09:30:00+08:00'; // a Friday
const TODAY = '2026-03-20';

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

const deskOf = (rewardId: string) => `/officer/rewards/${rewardId}`;
const eastReport = async (name: string) => {
  const { reportId } = await cast.file(name, { place: eastern });
  await cast.replied(reportId, TODAY, east);
  return rewardOf(reportId);
};

describe('the county whose measure asks for an application first', () => {
  it('invites, waits for the application, then decides and pays', async () => {
    const id = await eastReport('applicant');
    expect(await cast.look('clerk-east', deskOf(id))).toMatchObject({
      policy: 'xianning-2022',
      state: 'candidate',
      allowedActions: ['invite', 'reject'],
    });
    expect(
      await cast.refused('clerk-east', deskOf(id), { command: 'propose', chosenFen: 10_000, reason: '较轻' }),
    ).toBe('reward.not-in-this-state');
    await cast.decide('clerk-east', id, { command: 'invite' });
    const invited = await cast.seen('applicant', `/citizen/rewards/${id}`);
    expect(invited).toMatchObject({
      state: 'invited',
      next: { kind: 'apply', owedBy: 'reporter' },
      allowedActions: ['apply', 'waive'],
    });
    await cast.say('applicant', `/citizen/rewards/${id}/application`, { statement: '申请奖励' });
    expect(await cast.refused('clerk-east', deskOf(id), { command: 'propose' })).toBe(
      'reward.choice-missing',
    );
    expect(
      await cast.refused('clerk-east', deskOf(id), {
        command: 'propose',
        chosenFen: 4_000_001,
        reason: '重大',
      }),
    ).toBe('reward.choice-outside-range');
    expect(await cast.refused('clerk-east', deskOf(id), { command: 'propose', chosenFen: 15_000 })).toBe(
      'reward.choice-reason-missing',
    );
    await cast.notified(id, east, { chosenFen: 15_000, reason: '危害较小' });
    const told = await cast.seen('applicant', `/citizen/rewards/${id}`);
    expect(told).toMatchObject({ state: 'notified', amountFen: 15_000, channels: ['wechat', 'bank'] });
    await cast.claim('applicant', id);
    const payout = await cast.payout('waiting', east);
    expect((await cast.look('finance', '/finance/payouts')).items).toEqual([]);
    expect(await cast.refused('finance', `/finance/payouts/${payout.id}`, { command: 'pay' })).toBe(
      'resource.not-found',
    );
    await cast.money('finance-east', payout.id, { command: 'pay' });
    await cast.confirmInWechat('applicant', id);
    expect((await cast.seen('applicant', `/citizen/rewards/${id}`)).state).toBe('paid');
  });

  it('forfeits what is not applied for in 30 working days', async () => {
    const id = await eastReport('forgetful');
    await cast.decide('clerk-east', id, { command: 'invite' });
    const { next } = await cast.seen('forgetful', `/citizen/rewards/${id}`);
    expect(next.dueOn).toBe('2026-05-07');
    await run.moveTo('2026-05-07T23:59:00+08:00');
    expect((await cast.seen('forgetful', `/citizen/rewards/${id}`)).state).toBe('invited');
    await run.moveTo('2026-05-08T00:01:00+08:00');
    expect((await cast.seen('forgetful', `/citizen/rewards/${id}`)).state).toBe('forfeited');
    const token = await cast.citizen('forgetful');
    const late = await run.call('POST', `/citizen/rewards/${id}/application`, { token, body: {} });
    expect(late.status).toBe(409);
  });

  it('keeps its cases from the other county', async () => {
    const { reportId } = await cast.file('neighbour', { place: eastern });
    for (const username of ['intake', 'lead', 'investigator-1', 'township'])
      expect(
        (await run.call('GET', `/officer/cases/${reportId}`, { token: await cast.as(username) })).status,
      ).toBe(404);
    const { items } = await cast.look('intake', '/officer/cases?limit=50');
    expect(items.map(({ id }: Json) => id)).not.toContain(reportId);
    expect(
      (await cast.look('supervisor', '/officer/cases?limit=50')).items.map(({ id }: Json) => id),
    ).toContain(reportId);
  });
});

describe('the township with a measure of its own', () => {
  it('counts 24 hours for the site check and 30 days for the claim', async () => {
    const { reportId } = await cast.file('north', { place: ofTheTownshipMeasure });
    const before = await cast.look('intake-east', `/officer/cases/${reportId}`);
    expect(before.policy.id).toBe('longtang-2025');
    await cast.replied(reportId, TODAY, northEast);
    const id = rewardOf(reportId);
    await cast.notified(id, northEast, { chosenFen: 20_000, reason: '一般' });
    const { claimWindow } = await cast.seen('north', `/citizen/rewards/${id}`);
    const { clock } = run.system;
    const days = (Date.parse(claimWindow.dueAt) - Date.parse(clock.now())) / 86_400_000;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(34);
  });

  it('does not pay a reporter who left no way to be reached', async () => {
    const { reportId } = await cast.file(undefined, { disclosure: 'anonymous', place: ofTheTownshipMeasure });
    await cast.replied(reportId, TODAY, northEast);
    const desk = await cast.look('clerk-east', deskOf(rewardOf(reportId)));
    expect(desk.assessment.eligible).toBe(false);
    expect(desk.assessment.unmet).toContainEqual(expect.objectContaining({ code: 'anonymous-no-contact' }));
  });
});

it('a place outside the city belongs to nobody here', async () => {
  for (const place of [
    { lng: 104.06, lat: 30.67 },
    { lng: -105.5, lat: -30.5 },
    { lng: 105.5, lat: 31 },
  ]) {
    const body = {
      disclosure: 'anonymous',
      pollutionTypes: ['air'],
      description: '外地的烟囱',
      occurredAt: START,
      place: { ...place, system: 'gcj02' },
      declaration: true,
    };
    const answer = await run.call('POST', '/citizen/reports', { body });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'report.outside-jurisdiction', errors: [{ path: 'place' }] },
    });
  }
});
