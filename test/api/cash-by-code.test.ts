import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOneTimeCode } from '../../functions/local/demo-city/accounts.ts';
import { aReport, castOf, northEast, ofTheTownshipMeasure, rewardOf } from './cast.ts';
import { type Answer, type Json, type RunningSystem, runSystem } from './running-system.ts';

const START = '2026-03-20T09:30:00+08:00'; // a Friday
const TODAY = '2026-03-20';

let run: RunningSystem;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  run = await runSystem(START);
  cast = castOf(run);
});
afterAll(() => run.stop());

/** A reporter nobody knows: files without a session and comes back with the code alone. */
const aCodedReporter = async (more: object = {}) => {
  const body = aReport({ disclosure: 'coded', place: ofTheTownshipMeasure, ...more });
  const filed = await run.call('POST', '/citizen/reports', { body });
  expect(filed.status).toBe(201);
  const { reportId, receiptCode, caseNumber } = filed.body;
  const opened = await run.call('POST', '/citizen/receipts', { body: { receiptCode } });
  const { token } = opened.body;
  return {
    reportId,
    caseNumber,
    rewardId: rewardOf(reportId),
    say: (path: string, sent: object, key?: string) =>
      run.call('POST', `/citizen/${path}`, { token, body: sent, ...(key !== undefined && { key }) }),
    see: async (path: string) => (await run.call('GET', `/citizen/${path}`, { token })).body,
  };
};

const aNotifiedReporter = async () => {
  const reporter = await aCodedReporter();
  await cast.replied(reporter.reportId, TODAY, northEast);
  await cast.notified(reporter.rewardId, northEast, { chosenFen: 20_000, reason: '一般' });
  const claim = (key?: string) =>
    reporter.say(`rewards/${reporter.rewardId}/claim`, { payout: { channel: 'cash' }, consent: true }, key);
  return { ...reporter, claim, now: () => reporter.see(`rewards/${reporter.rewardId}`) };
};

const collect = async (username: string, collectionCode: string, key?: string): Promise<Answer> => {
  const token = await cast.as(username);
  const asking = { token, body: { collectionCode }, ...(key !== undefined && { key }) };
  const answer = await run.call('POST', '/finance/collections', asking);
  if (answer.body?.code !== 'session.step-up-required') return answer;
  const otp = demoOneTimeCode(username, run.system.clock.now());
  await run.call('POST', '/officer/sessions/step-up', { token, body: { otp } });
  return run.call('POST', '/finance/collections', asking);
};
const books = async (): Promise<Record<string, number>> => {
  const { balances } = await cast.look('finance-east', '/finance/ledger');
  return Object.fromEntries(balances.map(({ account, amountFen }: Json) => [account, amountFen]));
};
const payoutOf = async (state: string, id: string) =>
  (await cast.look('finance-east', `/finance/payouts?limit=50&state=${state}`)).items.find(
    (one: Json) => one.id === id,
  );

describe('a reward in cash for a reporter nobody knows', () => {
  it('is handed over against the code by one person and vouched for by another', async () => {
    const reporter = await aNotifiedReporter();
    expect((await reporter.now()).channels).toContain('cash');
    const before = await books();
    const claimed = await reporter.claim('claim-1');
    expect(claimed.body.payment).toMatchObject({ channel: 'cash', state: 'waiting' });
    const code: string = claimed.body.payment.collectionCode;
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect((await reporter.claim('claim-1')).body.payment.collectionCode).toBe(code);
    expect((await reporter.now()).payment.collectionCode).toBeUndefined();

    const typed = code.toLowerCase().replace(/(.{4})(?=.)/g, '$1 ');
    const handed = await collect('finance-east', typed);
    expect(handed.body).toMatchObject({ state: 'paying', channel: 'cash', amountFen: 20_000, payee: {} });
    const path = `/finance/payouts/${handed.body.id}`;
    expect((await books())['in-transit']).toBe((before['in-transit'] ?? 0) + 20_000);
    expect(await cast.refused('finance-east', path, { command: 'confirm' })).toBe('reward.same-person');
    await cast.money('cashier-east', handed.body.id, { command: 'confirm' });
    expect((await reporter.now()).state).toBe('paid');
    const after = await books();
    expect(after['paid']).toBe((before['paid'] ?? 0) + 20_000);
    expect(Object.values(after).reduce((sum, amount) => sum + amount, 0)).toBe(0);
    expect((await collect('finance-east', code)).body.code).toBe('reward.not-in-this-state');
  });

  it('is not paid without the code, nor against a wrong one, nor in another county', async () => {
    const reporter = await aNotifiedReporter();
    const { payment } = (await reporter.claim()).body;
    const waiting = await cast.look('finance-east', '/finance/payouts?limit=50&state=waiting');
    const [row] = waiting.items.filter(({ channel }: Json) => channel === 'cash');
    expect(row.allowedActions).not.toContain('pay');
    expect(await cast.refused('finance-east', `/finance/payouts/${row.id}`, { command: 'pay' })).toBe(
      'reward.code-needed',
    );
    expect((await collect('finance-east', '0'.repeat(16))).body.code).toBe('reward.code-unknown');
    expect((await collect('finance', payment.collectionCode)).body.code).toBe('reward.code-unknown');
    expect((await collect('clerk-east', payment.collectionCode)).status).toBe(403);
    expect((await reporter.now()).state).toBe('claimed');
  });

  it('tells finance nothing of the case, and the desk neither the channel nor the code', async () => {
    const reporter = await aNotifiedReporter();
    const { payment } = (await reporter.claim()).body;
    const { body } = await collect('finance-east', payment.collectionCode);
    const seen = JSON.stringify([body, await cast.look('finance-east', '/finance/payouts?limit=50')]);
    for (const secret of [reporter.reportId, reporter.caseNumber, reporter.rewardId, payment.collectionCode])
      expect(seen).not.toContain(secret);
    const desk = JSON.stringify([
      await cast.look('clerk-east', `/officer/rewards/${reporter.rewardId}`),
      await cast.look('clerk-east', '/officer/rewards?limit=50'),
    ]);
    expect(desk).not.toMatch(/cash|现金|wechat|微信|bank|银行|channel/i);
    expect(desk).not.toContain(payment.collectionCode);
  });

  it('with a lost code is claimed anew: the old code opens nothing any more', async () => {
    const reporter = await aNotifiedReporter();
    const first = (await reporter.claim()).body;
    expect(first.allowedActions).toContain('claim');
    const second = (await reporter.claim()).body;
    expect(second.payment.collectionCode).not.toBe(first.payment.collectionCode);
    expect((await collect('finance-east', first.payment.collectionCode)).status).toBe(409);
    expect((await collect('finance-east', second.payment.collectionCode)).status).toBe(200);
  });

  it('that was not handed over can be collected again', async () => {
    const reporter = await aNotifiedReporter();
    const { payment } = (await reporter.claim()).body;
    const { id } = (await collect('finance-east', payment.collectionCode)).body;
    await cast.money('cashier-east', id, { command: 'fail', reason: '柜台现金不足' });
    expect(await payoutOf('failed', id)).toMatchObject({ state: 'failed' });
    const again = await collect('finance-east', payment.collectionCode);
    expect(again.body).toMatchObject({ id, state: 'paying' });
    await cast.money('cashier-east', id, { command: 'confirm' });
    expect((await reporter.now()).state).toBe('paid');
  });

  it('stands nowhere where the measure pays no cash', async () => {
    const { rewardId } = await cast.rewarded('western', TODAY);
    const token = await cast.citizen('western');
    const body = { payout: { channel: 'cash' }, consent: true };
    const answer = await run.call('POST', `/citizen/rewards/${rewardId}/claim`, { token, body });
    expect(answer.body).toMatchObject({ status: 422, code: 'reward.channel-not-offered' });
  });
});

describe('with the receipt code alone', () => {
  it('a reporter supplements, writes, rates and asks for a review', async () => {
    const reporter = await aCodedReporter();
    const at = (what: string) => `reports/${reporter.reportId}/${what}`;
    await cast.give('intake-east', reporter.reportId, {
      command: 'request-supplement',
      text: '请补充具体时间',
    });
    expect((await reporter.say(at('supplements'), { text: '每晚十点到十二点' })).status).toBe(200);
    expect((await reporter.say(at('messages'), { text: '今晚又开始了' })).status).toBe(200);
    await cast.replied(reporter.reportId, TODAY, northEast);
    expect((await reporter.say(at('rating'), { stars: 4 })).status).toBe(200);
    expect((await reporter.say(at('review'), { reason: '夜间仍在排放' })).status).toBe(200);
    const report = await reporter.see(`reports/${reporter.reportId}`);
    expect(report.messages.length).toBeGreaterThan(0);
    expect((await reporter.see('reports')).items).toHaveLength(1);
  });

  it('a reporter withdraws', async () => {
    const reporter = await aCodedReporter();
    const answer = await reporter.say(`reports/${reporter.reportId}/withdrawal`, { reason: '已自行解决' });
    expect(answer.status).toBe(200);
  });

  it('a reporter is paid by bank', async () => {
    const reporter = await aNotifiedReporter();
    const payout = {
      channel: 'bank',
      accountName: '李四',
      accountNumber: '6222000000000002',
      bankName: '示范银行',
    };
    const claimed = await reporter.say(`rewards/${reporter.rewardId}/claim`, { payout, consent: true });
    expect(claimed.body).toMatchObject({ state: 'claimed', payment: { channel: 'bank' } });
    expect(claimed.body.payment.collectionCode).toBeUndefined();
  });
});

// Last: it moves the clock by weeks.
describe('cash that nobody collects', () => {
  it('is forfeited when the window ends, and goes back to the budget', async () => {
    const reporter = await aNotifiedReporter();
    const claimed = (await reporter.claim()).body;
    const before = await books();
    await run.moveTo(claimed.claimWindow.dueAt);
    await run.moveTo(new Date(Date.parse(claimed.claimWindow.dueAt) + 120_000).toISOString());
    expect((await reporter.now()).state).toBe('forfeited');
    expect((await collect('finance-east', claimed.payment.collectionCode)).body.code).toBe(
      'reward.not-in-this-state',
    );
    const after = await books();
    expect(after['committed']).toBeLessThan(before['committed'] ?? 0);
  });
});
