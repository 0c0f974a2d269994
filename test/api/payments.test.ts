import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castOf, rewardOf } from './cast.ts';
import { type Json, type RunningSystem, runSystem } from './running-system.ts';

const START = '2026-03-20T09:30:00+08:00'; // a Friday
const TODAY = '2026-03-20';
const BANK = {
  channel: 'bank',
  accountName: '张三',
  accountNumber: '6222 0000 0000 0001',
  bankName: '示范银行',
};

let run: RunningSystem;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  run = await runSystem(START);
  cast = castOf(run);
});
afterAll(() => run.stop());

const claimed = async (name: string, payout?: object) => {
  const { rewardId } = await cast.rewarded(name, TODAY);
  await cast.claim(name, rewardId, payout);
  const { id } = await cast.payout('waiting');
  return { rewardId, payoutId: id, path: `/finance/payouts/${id}`, mine: `/citizen/rewards/${rewardId}` };
};
const balances = async (): Promise<Record<string, number>> => {
  const { balances: list } = await cast.look('finance', '/finance/ledger');
  return Object.fromEntries(list.map(({ account, amountFen }: Json) => [account, amountFen]));
};
const payoutNow = async (id: string) =>
  (await cast.look('finance', '/finance/payouts?limit=50')).items.find((one: Json) => one.id === id) ??
  (await cast.look('finance', '/finance/payouts?limit=50&state=paid')).items.find(
    (one: Json) => one.id === id,
  );

describe('a WeChat payment', () => {
  it('moves the budget from committed to paid, and every line sums to zero', async () => {
    const before = await balances();
    const { rewardId, payoutId } = await claimed('paid');
    expect(await balances()).toMatchObject({ committed: (before['committed'] ?? 0) + 20_000 });
    expect(await cast.money('finance', payoutId, { command: 'pay' })).toMatchObject({ state: 'paying' });
    expect(await balances()).toMatchObject({ 'in-transit': 20_000 });
    expect(await cast.refused('finance', `/finance/payouts/${payoutId}`, { command: 'confirm' })).toBe(
      'reward.payment-not-settled',
    );
    expect(
      await cast.refused('finance', `/finance/payouts/${payoutId}`, { command: 'fail', reason: '退汇' }),
    ).toBe('reward.bank-only');
    await cast.confirmInWechat('paid', rewardId);
    expect((await cast.seen('paid', `/citizen/rewards/${rewardId}`)).state).toBe('paid');
    const after = await balances();
    expect(after).toMatchObject({ paid: (before['paid'] ?? 0) + 20_000, 'in-transit': 0 });
    expect(Object.values(after).reduce((sum, fen) => sum + fen, 0)).toBe(0);
    const { items } = await cast.look('auditor', '/finance/ledger?limit=50');
    expect(items.length).toBeGreaterThan(2);
    for (const { entries } of items)
      expect(entries.reduce((sum: number, one: Json) => sum + one.amountFen, 0)).toBe(0);
  });

  it('that WeChat ends (account frozen) is told, and is claimed anew for another account', async () => {
    const { rewardId, payoutId, mine } = await claimed('frozen');
    await cast.money('finance', payoutId, { command: 'pay' });
    await cast.confirmInWechat('frozen', rewardId);
    const failed = await cast.seen('frozen', mine);
    expect(failed).toMatchObject({ state: 'claimed', payment: { state: 'failed' } });
    expect(failed.payment.failText).not.toBe('');
    expect(await payoutNow(payoutId)).toMatchObject({ state: 'failed', allowedActions: ['pay'] });
    await cast.claim('frozen', rewardId, BANK);
    const other = await cast.payout('waiting');
    expect(other.payee).toEqual({ name: '张三', account: '6222000000000001', bankName: '示范银行' });
    expect(await cast.refused('finance', `/finance/payouts/${payoutId}`, { command: 'pay' })).toMatch(
      /^(resource\.not-found|reward\.not-in-this-state)$/,
    );
    await cast.money('finance', other.id, { command: 'pay' });
    await cast.money('finance', other.id, { command: 'confirm', reference: 'B-1' });
    expect((await cast.seen('frozen', mine)).state).toBe('paid');
  });

  it('that nobody confirms fails after 24 hours and is paid again under a new number', async () => {
    const { rewardId, payoutId, mine } = await claimed('absent');
    const first = await cast.money('finance', payoutId, { command: 'pay' });
    expect((await cast.seen('absent', mine)).payment.confirmBefore).toBeDefined();
    await run.moveTo('2026-03-21T09:00:00+08:00');
    expect((await cast.seen('absent', mine)).state).toBe('paying');
    await run.moveTo('2026-03-21T10:30:00+08:00');
    expect(await cast.seen('absent', mine)).toMatchObject({ state: 'claimed', payment: { state: 'failed' } });
    const second = await cast.money('finance', payoutId, { command: 'pay' });
    expect(second.billNumber).not.toBe(first.billNumber);
    await cast.confirmInWechat('absent', rewardId);
    expect((await cast.seen('absent', mine)).state).toBe('paid');
  });

  it('that WeChat accepts slowly reaches the reporter a minute later', async () => {
    const { rewardId, payoutId, mine } = await claimed('slow');
    await cast.money('finance', payoutId, { command: 'pay' });
    expect((await cast.seen('slow', mine)).payment.state).toBe('sent');
    await run.moveTo('2026-03-21T10:35:00+08:00');
    expect((await cast.seen('slow', mine)).payment.state).toBe('confirm');
    await cast.confirmInWechat('slow', rewardId);
    expect((await cast.seen('slow', mine)).state).toBe('paid');
  });

  it('the merchant has no money for stays one payment, whatever finance presses', async () => {
    const { payoutId, path, mine } = await claimed('insufficient');
    const paying = await cast.money('finance', payoutId, { command: 'pay' });
    expect(paying).toMatchObject({ state: 'paying' });
    expect(await cast.refused('finance', path, { command: 'pay' })).toBe('reward.not-in-this-state');
    expect(await cast.refused('finance', path, { command: 'confirm' })).toBe('reward.payment-not-settled');
    await run.moveTo('2026-03-22T10:00:00+08:00');
    expect((await cast.seen('insufficient', mine)).payment.state).toBe('sent');
    expect((await payoutNow(payoutId)).billNumber).toBe(paying.billNumber);
  });
});

describe('a bank payment', () => {
  it('is confirmed by the officer with the bank’s reference', async () => {
    const { payoutId, mine } = await claimed('banked', BANK);
    expect((await cast.money('finance', payoutId, { command: 'pay' })).state).toBe('paying');
    expect((await cast.money('finance', payoutId, { command: 'confirm', reference: 'B-2' })).state).toBe(
      'paid',
    );
    expect(await cast.seen('banked', mine)).toMatchObject({
      state: 'paid',
      payment: { channel: 'bank', state: 'paid' },
    });
  });

  it('that comes back is recorded with its reason and paid again', async () => {
    const { payoutId, mine } = await claimed('bounced', BANK);
    await cast.money('finance', payoutId, { command: 'pay' });
    expect(await cast.money('finance', payoutId, { command: 'fail', reason: '户名不符' })).toMatchObject({
      state: 'failed',
      failText: '户名不符',
    });
    expect((await cast.seen('bounced', mine)).payment.failText).toBe('户名不符');
    await cast.money('finance', payoutId, { command: 'pay' });
    expect((await cast.money('finance', payoutId, { command: 'confirm' })).state).toBe('paid');
    expect(Object.values(await balances()).reduce((sum, fen) => sum + fen, 0)).toBe(0);
  });
});

it('finance sees the payee, never the report', async () => {
  const { reportId } = await cast.file('hidden');
  await cast.replied(reportId, TODAY);
  await cast.notified(rewardOf(reportId));
  await cast.claim('hidden', rewardOf(reportId));
  const texts = await Promise.all(
    ['/finance/payouts', '/finance/ledger'].map((path) => cast.look('finance', path)),
  );
  const { caseNumber } = await cast.look('intake', `/officer/cases/${reportId}`);
  for (const hidden of [reportId, reportId.slice(4), caseNumber])
    expect(JSON.stringify(texts)).not.toContain(hidden);
});
