import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './cast.ts';
import { type RunningSystem, runSystem } from './running-system.ts';

const START = '2026-03-10T09:30:00+08:00'; // a Tuesday
const picture = readFileSync(new URL('../fixtures/factory-smoke.jpg', import.meta.url));

let run: RunningSystem;
beforeAll(async () => {
  run = await runSystem(START);
});
afterAll(() => run.stop());

const upload = async (token: string, path = '/citizen/evidence'): Promise<string> => {
  const announced = await run.call('POST', path, {
    token,
    body: { kind: 'photo', contentType: 'image/jpeg', bytes: picture.length },
  });
  const form = new FormData();
  for (const [name, value] of Object.entries(announced.body.upload.fields)) form.append(name, String(value));
  form.append('file', new Blob([picture], { type: 'image/jpeg' }), 'IMG_0001.jpg');
  const sent = await fetch(announced.body.upload.url, { method: 'POST', body: form });
  expect(sent.status).toBe(204);
  return announced.body.evidenceId;
};

const report = (evidence: string[], more: object = {}) => ({
  disclosure: 'named',
  pollutionTypes: ['air'],
  description: '厂房后墙夜间冒黑烟，气味刺鼻，连续三晚。',
  occurredAt: '2026-03-10T08:00:00+08:00',
  ongoing: true,
  place: { lng: 105.47, lat: 30.51, system: 'gcj02', address: '工业路 8 号' },
  reportedParty: { name: '示范化工厂' },
  evidence,
  wantsReward: true,
  declaration: true,
  contact: { name: '张三', phone: '13800000000' },
  ...more,
});

const officers = new Map<string, string>();
const as = async (username: string): Promise<string> => {
  const token = officers.get(username) ?? (await run.officer(username));
  officers.set(username, token);
  return token;
};
const command = async (username: string, id: string, body: object) => {
  const answer = await run.call('POST', `/officer/cases/${id}/commands`, { token: await as(username), body });
  expect(answer.body, JSON.stringify(answer.body)).toMatchObject({ version: expect.any(Number) });
  return answer.body;
};
const reward = async (username: string, id: string, body: object) => {
  const answer = await run.call('POST', `/officer/rewards/${id}/commands`, {
    token: await as(username),
    body,
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};

describe('the main job', () => {
  it('leads from a phone report to a paid reward, every limit kept', async () => {
    const token = await run.citizen('zhao');
    const filed = await run.call('POST', '/citizen/reports', {
      token,
      key: 'file-1',
      body: report([await upload(token)]),
    });
    expect(filed.status, JSON.stringify(filed.body)).toBe(201);
    expect(filed.body).toMatchObject({
      state: 'submitted',
      next: { kind: 'acceptance', dueAt: '2026-03-12T16:00:00.000Z', provisional: false },
    });
    const { reportId } = filed.body;

    const list = await run.call('GET', '/officer/cases?queue=intake', { token: await as('intake') });
    expect(list.body.items).toMatchObject([
      { id: reportId, state: 'submitted', next: { kind: 'acceptance' } },
    ]);
    expect(JSON.stringify(list.body)).not.toContain('张三');
    await command('intake', reportId, { command: 'accept' });
    await command('intake', reportId, { command: 'dispatch' });
    await command('township', reportId, { command: 'sign' });
    const photo = await upload(await as('township'), '/officer/evidence');
    await command('township', reportId, {
      command: 'record-site-check',
      violationSeen: true,
      notes: '现场有黑烟',
      evidence: [photo],
    });
    await command('investigator-1', reportId, {
      command: 'file-case',
      investigators: ['investigator-1', 'investigator-2'],
      category: 'C07',
    });
    await run.moveTo('2026-03-20T10:00:00+08:00');
    await command('investigator-1', reportId, {
      command: 'record-findings',
      findings: 'substantiated',
      categories: ['C07'],
      summary: '治污设施停用',
    });
    await command('investigator-2', reportId, {
      command: 'record-outcome',
      kind: 'fine',
      amountFen: 5_000_000,
      decidedOn: '2026-03-19',
      servedOn: '2026-03-20',
      documentNumber: '示环罚〔2026〕1号',
    });
    await command('lead', reportId, { command: 'reply', text: '您反映的问题属实，已处罚款并责令改正。' });

    const rewards = await run.call('GET', '/officer/rewards?state=candidate', { token: await as('clerk') });
    const { id } = rewards.body.items[0];
    const desk = await run.call('GET', `/officer/rewards/${id}`, { token: await as('clerk') });
    expect(desk.body.assessment).toMatchObject({ eligible: true, amountFen: 20_000 });
    expect(desk.body.assessment.trace.length).toBeGreaterThan(0);
    await reward('clerk', id, { command: 'propose' });
    await reward('reviewer', id, { command: 'review' });
    await reward('approver', id, { command: 'approve' });
    await reward('clerk', id, { command: 'notify' });

    const mine = await run.call('GET', `/citizen/rewards/${id}`, { token });
    expect(mine.body).toMatchObject({
      state: 'notified',
      amountFen: 20_000,
      claimWindow: { dueOn: '2026-05-19' },
    });
    const claimed = await run.call('POST', `/citizen/rewards/${id}/claim`, {
      token,
      key: 'claim-1',
      body: { payout: { channel: 'wechat' }, consent: true },
    });
    expect(claimed.body.state).toBe('claimed');
    const payouts = await run.call('GET', '/finance/payouts?state=waiting', { token: await as('finance') });
    expect(JSON.stringify(payouts.body)).not.toContain(reportId);
    const paying = await run.call('POST', `/finance/payouts/${payouts.body.items[0].id}/commands`, {
      token: await as('finance'),
      body: { command: 'pay' },
    });
    expect(paying.body.state, JSON.stringify(paying.body)).toBe('paying');
    const waiting = await run.call('GET', `/citizen/rewards/${id}`, { token });
    expect(waiting.body.payment.state).toBe('confirm');
    await run.call('POST', '/local/wechat/confirm-transfer', {
      body: { packageInfo: waiting.body.payment.packageInfo },
    });
    const paid = await run.call('GET', `/citizen/rewards/${id}`, { token });
    expect(paid.body).toMatchObject({ state: 'paid', stateText: '已发放' });

    const seen = await run.call('GET', `/citizen/reports/${reportId}`, { token });
    expect(seen.body.evidence[0].state).toBe('clean');
    expect(seen.body.deadlines.filter(({ status }: { status: string }) => status === 'missed')).toEqual([]);
    const ledger = await run.call('GET', '/finance/ledger', { token: await as('finance') });
    const sum = ledger.body.balances.reduce(
      (total: number, { amountFen }: { amountFen: number }) => total + amountFen,
      0,
    );
    expect(sum).toBe(0);
    expect(faults(run)).toEqual([]);
  });
});
