import { describe, expect, it } from 'vitest';
import { receiveNotice } from '../../../functions/use-cases/payout/receive-notice.ts';
import { filedAt } from '../../builders/a-filing.ts';
import { anOfficer, units } from '../../builders/an-organisation.ts';
import { notifiedReward, playedCase } from '../../builders/played-case.ts';
import { cast } from '../../builders/use-case-world.ts';

const first = `pay_${'1'.repeat(26)}`;
const second = `pay_${'2'.repeat(26)}`;

const claimed = async (channel: 'wechat' | 'bank' = 'wechat') => {
  const played = await notifiedReward();
  await played.own({ command: 'claim', payoutId: first, channel });
  const bills = () => [...played.world.transfers.bills.values()];
  const books = () => played.world.memory.balances(units.county.id, 2026);
  return { ...played, bills, books };
};

describe('a payment through WeChat', () => {
  it('is started once, though two officers press at the same time', async () => {
    const { pay, bills, books } = await claimed();
    const other = anOfficer('finance', units.county, 'finance-2');
    const done = await Promise.all([
      pay(first, { command: 'pay' }),
      pay(first, { command: 'pay' }, undefined, other),
    ]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(bills()).toMatchObject([{ billNumber: `GW${'1'.repeat(26)}01`, amountFen: 20_000 }]);
    expect(books()).toMatchObject({ committed: 0, 'in-transit': 20_000 });
  });

  it('ordered again with the same id is the same payment', async () => {
    const { pay, bills } = await claimed();
    const once = await pay(first, { command: 'pay' }, 'the-order');
    expect(await pay(first, { command: 'pay' }, 'the-order')).toEqual(once);
    expect(bills()).toHaveLength(1);
  });

  it('that failed is tried under a new number, the money committed in between', async () => {
    const { pay, bills, books, world, reward } = await claimed();
    await pay(first, { command: 'pay' });
    const [bill] = bills();
    world.transfers.become(bill?.billNumber ?? '', 'fail');
    await pay(first, { command: 'confirm' });
    expect(await reward()).toMatchObject({ state: 'claimed', failReason: 'fail' });
    expect(books()).toMatchObject({ committed: 20_000, 'in-transit': 0 });
    await pay(first, { command: 'pay' });
    expect(bills().map(({ billNumber }) => billNumber.slice(-2))).toEqual(['01', '02']);
  });

  it('is not settled by a notice about an older attempt, nor twice by the same notice', async () => {
    const { pay, bills, world, reward, books } = await claimed();
    await pay(first, { command: 'pay' });
    const [old] = bills();
    if (old === undefined) throw new Error('no bill');
    await receiveNotice(world.deps, { ...old, state: 'cancelled' }, filedAt);
    await pay(first, { command: 'pay' });
    await receiveNotice(world.deps, { ...old, state: 'cancelled' }, filedAt);
    expect((await reward())?.state).toBe('paying');
    const latest = bills().at(-1);
    if (latest === undefined) throw new Error('no bill');
    for (const _ of [1, 2]) await receiveNotice(world.deps, { ...latest, state: 'success' }, filedAt);
    expect((await reward())?.state).toBe('paid');
    expect(books()).toMatchObject({ paid: 20_000, 'in-transit': 0 });
  });

  it('is confirmed only when WeChat has settled it', async () => {
    const { pay, reward } = await claimed();
    await pay(first, { command: 'pay' });
    expect(await pay(first, { command: 'confirm' })).toMatchObject({
      refusal: { code: 'reward.payment-not-settled' },
    });
    expect((await reward())?.state).toBe('paying');
  });
});

describe('a new claim after a failure', () => {
  it('leaves the old payout cancelled: only the new one can be paid', async () => {
    const { pay, own, bills, world, books } = await claimed();
    await pay(first, { command: 'pay' });
    const [bill] = bills();
    world.transfers.become(bill?.billNumber ?? '', 'fail');
    await pay(first, { command: 'confirm' });
    await own({ command: 'claim', payoutId: second, channel: 'bank' });
    expect(world.memory.payouts.get(first)?.state).toBe('cancelled');
    expect(await pay(first, { command: 'pay' })).toMatchObject({
      refusal: { code: 'reward.not-in-this-state' },
    });
    await pay(second, { command: 'pay' });
    await pay(second, { command: 'confirm', reference: '回单1' });
    expect(books()).toMatchObject({ paid: 20_000, committed: 0, 'in-transit': 0 });
    expect(bills()).toHaveLength(1);
  });
});

describe('a payment by bank', () => {
  it('is never sent to WeChat; finance vouches for it', async () => {
    const { pay, bills, reward } = await claimed('bank');
    await pay(first, { command: 'pay' });
    expect(bills()).toEqual([]);
    await pay(first, { command: 'confirm', reference: '回单1' });
    expect((await reward())?.state).toBe('paid');
  });

  it('is not sent to WeChat even if the vault held a WeChat payee', async () => {
    const { pay, bills, world } = await claimed('bank');
    world.memory.payees.set(first, { channel: 'wechat', openid: 'openid-1' });
    await pay(first, { command: 'pay' });
    expect(bills()).toEqual([]);
  });

  it('that failed keeps the reason for the reporter', async () => {
    const { pay, reward, world } = await claimed('bank');
    await pay(first, { command: 'pay' });
    await pay(first, { command: 'fail', reason: '账户已注销' });
    expect(await reward()).toMatchObject({ state: 'claimed', failReason: '账户已注销' });
    expect(world.memory.payouts.get(first)).toMatchObject({ state: 'failed', failReason: '账户已注销' });
  });
});

describe('the budget', () => {
  it('is charged with the approval, by nothing before it', async () => {
    const { world } = await notifiedReward();
    expect(world.memory.ledgerLines()).toMatchObject([
      { text: 'approved', unit: units.county.id, year: 2026 },
    ]);
  });

  it('refuses an approval it does not hold, to the fen', async () => {
    const { found, handled, decide, reward, world } = await playedCase();
    await found();
    await handled();
    await decide(cast.clerk, { command: 'propose' });
    await decide(cast.reviewer, { command: 'review' });
    world.memory.grant(units.county.id, 2026, 19_999 - 100_000_000);
    expect(await decide(cast.approver, { command: 'approve' })).toMatchObject({
      refusal: { code: 'reward.budget-exhausted' },
    });
    expect((await reward())?.state).toBe('reviewed');
    world.memory.grant(units.county.id, 2026, 1);
    expect((await decide(cast.approver, { command: 'approve' })).ok).toBe(true);
  });

  it('is given back when an approved reward is revoked', async () => {
    const { decide, books, world } = await claimed();
    await decide(cast.approver, { command: 'revoke', reason: '虚构' });
    expect(books()).toMatchObject({ available: 100_000_000, committed: 0 });
    expect(world.memory.payouts.get(first)?.state).toBe('cancelled');
  });
});
