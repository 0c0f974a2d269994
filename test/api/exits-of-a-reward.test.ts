import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castOf, faults, rewardOf } from './cast.ts';
import { type RunningSystem, runSystem } from './running-system.ts';

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
const handledReport = async (name: string, more: object = {}, findings: object = {}) => {
  const { reportId } = await cast.file(name, more);
  await cast.handled(reportId, TODAY, undefined, findings);
  return { reportId, rewardId: rewardOf(reportId) };
};
const availableFen = async (rewardId: string): Promise<number> =>
  (await cast.look('clerk', deskOf(rewardId))).budget.availableFen;

describe('a reward that is not due', () => {
  it('cannot be proposed, and is refused with every reason by name', async () => {
    const known = {
      knownToAuthorityAt: '2026-03-01T00:00:00+08:00',
      publishedByMediaAt: '2026-03-02T00:00:00+08:00',
    };
    const { rewardId } = await handledReport('known', {}, known);
    const desk = await cast.look('clerk', deskOf(rewardId));
    expect(desk.assessment).toMatchObject({ eligible: false, amountFen: 0 });
    expect(await cast.refused('clerk', deskOf(rewardId), { command: 'propose' })).toBe('reward.not-eligible');
    expect((await cast.decide('clerk', rewardId, { command: 'reject', reason: '此前已掌握' })).state).toBe(
      'ineligible',
    );
    const seen = await cast.seen('known', `/citizen/rewards/${rewardId}`);
    expect(seen.unmet.map(({ code }: { code: string }) => code).toSorted()).toEqual([
      'already-known',
      'media-exposed',
    ]);
    expect(seen).toMatchObject({ state: 'ineligible', amountFen: null, allowedActions: ['objection'] });
    expect(await cast.outbox('reward-declined')).toHaveLength(1);
  });

  it('is rejected by the approver after the review, and the reporter may object once', async () => {
    const { rewardId } = await handledReport('rejected');
    await cast.decide('clerk', rewardId, { command: 'propose' });
    await cast.decide('reviewer', rewardId, { command: 'review' });
    await cast.decide('approver', rewardId, { command: 'reject', reason: '证据不足' });
    const path = `/citizen/rewards/${rewardId}/objection`;
    const objected = await cast.say('rejected', path, { reason: '照片是我拍的' });
    expect(objected).toMatchObject({ state: 'objected', objection: { text: '照片是我拍的' } });
    const again = await run.call('POST', path, {
      token: await cast.citizen('rejected'),
      body: { reason: '再次' },
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'reward.already-objected' } });
    expect((await cast.look('reviewer', deskOf(rewardId))).objection.text).toBe('照片是我拍的');
  });

  it('is objected to: the desk has a limit to answer, and an upheld objection begins it anew', async () => {
    const { rewardId } = await handledReport('objecting');
    await cast.decide('clerk', rewardId, { command: 'propose' });
    await cast.decide('reviewer', rewardId, { command: 'review' });
    await cast.decide('approver', rewardId, { command: 'reject', reason: '证据不足' });
    await cast.say('objecting', `/citizen/rewards/${rewardId}/objection`, { reason: '照片是我拍的' });
    const listed = await cast.look('reviewer', '/officer/rewards?state=objected');
    expect(listed.items).toContainEqual(
      expect.objectContaining({ id: rewardId, next: expect.objectContaining({ kind: 'objection-answer' }) }),
    );
    const answered = await cast.decide('reviewer', rewardId, {
      command: 'answer-objection',
      upheld: true,
      text: '原图已核对，属首次提交',
    });
    expect(answered).toMatchObject({ state: 'candidate' });
    const seen = await cast.seen('objecting', `/citizen/rewards/${rewardId}`);
    expect(seen.objection.answer).toMatchObject({ upheld: true, text: '原图已核对，属首次提交' });
    expect(seen.amountFen).toBeNull();
    const told = await cast.seen('objecting', '/citizen/notices');
    expect(JSON.stringify(told.items)).toContain('异议成立');
  });
  it('is never nominated for a reporter who wants none', async () => {
    const { reportId, rewardId } = await handledReport('modest', { wantsReward: false });
    expect((await cast.look('lead', `/officer/cases/${reportId}`)).rewards).toEqual([]);
    const answer = await run.call('GET', deskOf(rewardId), { token: await cast.as('clerk') });
    expect(answer.status).toBe(404);
  });

  it('goes to the first of two reporters, not to the second', async () => {
    const { reportId: first } = await cast.file('early');
    await run.moveTo('2026-03-20T09:40:00+08:00');
    const { reportId: second } = await cast.file('late');
    await cast.give('intake', second, { command: 'merge', into: first });
    await cast.handled(first, TODAY);
    const [one, two] = await Promise.all(
      [first, second].map((id) => cast.look('clerk', deskOf(rewardOf(id)))),
    );
    expect(one.assessment).toMatchObject({ share: 20_000 });
    expect(two.caseNumber).not.toBe(one.caseNumber);
    expect(await cast.refused('clerk', deskOf(rewardOf(second)), { command: 'propose' })).toBe(
      'reward.not-eligible',
    );
    await cast.decide('clerk', rewardOf(second), { command: 'reject', reason: '并非最先举报' });
    expect((await cast.seen('late', `/citizen/rewards/${rewardOf(second)}`)).unmet).toMatchObject([
      { code: 'not-first' },
    ]);
  });
});

describe('the signatures', () => {
  it('are three different people, and only the next one may sign', async () => {
    const { rewardId } = await handledReport('signed');
    expect(await cast.refused('approver', deskOf(rewardId), { command: 'approve' })).toBe(
      'reward.not-in-this-state',
    );
    await cast.decide('clerk', rewardId, { command: 'propose' });
    for (const [username, command] of [
      ['clerk', 'review'],
      ['approver', 'review'],
      ['reviewer', 'approve'],
      ['intake', 'review'],
    ] as const)
      expect(['access.denied', 'reward.not-in-this-state']).toContain(
        await cast.refused(username, deskOf(rewardId), { command }),
      );
    for (const stranger of ['clerk-east', 'reviewer-east'])
      expect(['access.denied', 'resource.not-found']).toContain(
        await cast.refused(stranger, deskOf(rewardId), { command: 'review' }),
      );
    await cast.decide('reviewer', rewardId, { command: 'review', remark: '材料齐全' });
    await cast.decide('approver', rewardId, { command: 'approve' });
    const { signatures } = await cast.look('auditor', deskOf(rewardId));
    expect(new Set(signatures.map(({ by }: { by: string }) => by)).size).toBe(3);
  });

  it('are refused to one person with two posts', async () => {
    const { rewardId } = await handledReport('two-posts');
    await run.system.adapters.putStaff({
      ...(await staffAccount('clerk')),
      ...twoPosts(await staffAccount('clerk')),
    });
    await cast.decide('clerk', rewardId, { command: 'propose' });
    expect(await cast.refused('clerk', deskOf(rewardId), { command: 'review' })).toBe('reward.same-person');
    await cast.decide('reviewer', rewardId, { command: 'review' });
    expect(await cast.refused('clerk', deskOf(rewardId), { command: 'approve' })).toBe('reward.same-person');
  });

  it('are void after a return: the proposal starts anew', async () => {
    const { rewardId } = await handledReport('returned');
    await cast.decide('clerk', rewardId, { command: 'propose' });
    await cast.decide('reviewer', rewardId, { command: 'review' });
    expect((await cast.decide('approver', rewardId, { command: 'return', reason: '类别有误' })).state).toBe(
      'candidate',
    );
    expect((await cast.look('clerk', deskOf(rewardId))).signatures).toEqual([]);
    await cast.notified(rewardId);
    expect((await cast.seen('returned', `/citizen/rewards/${rewardId}`)).amountFen).toBe(20_000);
  });
});

describe('an approved reward', () => {
  it('that the reporter gives up goes back to the budget', async () => {
    const { rewardId } = await handledReport('waived');
    const before = await availableFen(rewardId);
    await cast.notified(rewardId);
    expect(await availableFen(rewardId)).toBe(before - 20_000);
    const waived = await cast.say('waived', `/citizen/rewards/${rewardId}/waive`, { reason: '不需要' });
    expect(waived).toMatchObject({ state: 'waived', allowedActions: [] });
    expect(await availableFen(rewardId)).toBe(before);
  });

  it('that is revoked after the claim leaves nothing to pay', async () => {
    const { rewardId } = await cast.rewarded('revoked', TODAY);
    const before = await availableFen(rewardId);
    await cast.claim('revoked', rewardId);
    const payout = await cast.payout('waiting');
    await cast.decide('approver', rewardId, { command: 'revoke', reason: '查明系虚构' });
    expect(await availableFen(rewardId)).toBe(before + 20_000);
    expect(await cast.refused('finance', `/finance/payouts/${payout.id}`, { command: 'pay' })).toBe(
      'reward.not-in-this-state',
    );
    expect((await cast.look('finance', '/finance/payouts')).items).toEqual([]);
  });

  it('cannot be paid from an exhausted budget', async () => {
    const { rewardId } = await handledReport('poor', {}, { categories: ['C10'] });
    const left = await availableFen(rewardId);
    const raise = (amountFen: number, at: string) =>
      run.system.adapters.grantBudget('chengling-bureau', 2026, amountFen, at);
    await raise(29_999 - left, '2026-03-20T02:00:00.000Z');
    expect(await availableFen(rewardId)).toBe(29_999);
    await cast.decide('clerk', rewardId, { command: 'propose' });
    await cast.decide('reviewer', rewardId, { command: 'review' });
    expect(await cast.refused('approver', deskOf(rewardId), { command: 'approve' })).toBe(
      'reward.budget-exhausted',
    );
    expect((await cast.look('approver', deskOf(rewardId))).state).toBe('reviewed');
    await raise(left, '2026-03-20T03:00:00.000Z');
    expect((await cast.decide('approver', rewardId, { command: 'approve' })).state).toBe('approved');
  });

  it('above the WeChat limit is claimed by bank transfer only', async () => {
    const { rewardId } = await handledReport('rich', {}, { categories: ['C10'] });
    await cast.notified(rewardId);
    const token = await cast.citizen('rich');
    expect((await cast.seen('rich', `/citizen/rewards/${rewardId}`)).channels).toEqual(['bank']);
    const body = { payout: { channel: 'wechat' }, consent: true };
    const refused = await run.call('POST', `/citizen/rewards/${rewardId}/claim`, { token, body });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'reward.above-wechat-limit', errors: [{ path: 'payout.channel' }] },
    });
  });
});

describe('a reporter without a name', () => {
  it('with a receipt code claims with the login of any WeChat account', async () => {
    const { reportId, receiptCode } = await cast.file(undefined, { disclosure: 'coded' });
    const opened = await run.call('POST', '/citizen/receipts', {
      body: { receiptCode: ` ${receiptCode.toLowerCase()} ` },
    });
    const { token } = opened.body;
    expect(opened.body.reportId).toBe(reportId);
    await cast.handled(reportId, TODAY);
    const rewardId = rewardOf(reportId);
    await cast.notified(rewardId);
    const path = `/citizen/rewards/${rewardId}/claim`;
    const nobody = await run.call('POST', path, {
      token,
      body: { payout: { channel: 'wechat' }, consent: true },
    });
    expect(nobody).toMatchObject({ status: 422, body: { code: 'reward.payee-missing' } });
    const payout = { channel: 'wechat', loginCode: 'sandbox:friend' };
    const claimed = await run.call('POST', path, { token, body: { payout, consent: true } });
    expect(claimed).toMatchObject({ status: 200, body: { state: 'claimed' } });
    expect((await cast.payout('waiting')).channel).toBe('wechat');
  });

  it('without a code is handled but not paid', async () => {
    const { reportId } = await cast.file(undefined, { disclosure: 'anonymous' });
    await cast.handled(reportId, TODAY);
    const desk = await cast.look('clerk', deskOf(rewardOf(reportId)));
    expect(desk.assessment.unmet).toMatchObject([{ code: 'anonymous-no-contact' }]);
  });
});

const staffAccount = async (username: string) => {
  const account = await run.system.deps.staff.account(username);
  if (account === undefined) throw new Error(`no account ${username}`);
  return account;
};
const twoPosts = ({ officer }: Awaited<ReturnType<typeof staffAccount>>) => ({
  officer: { ...officer, roles: ['reward-clerk', 'reward-reviewer', 'reward-approver'] as const },
});

describe('a reward somebody else receives', () => {
  it('is paid by another of finance than the one who saw the papers', async () => {
    const { rewardId } = await cast.rewarded('proxied', TODAY);
    await cast.claim('proxied', rewardId, {
      channel: 'bank',
      accountName: '李代领',
      accountNumber: '6222000000000001',
      bankName: '示范银行',
      recipient: {
        kind: 'proxy',
        relation: '兄弟',
        idNumber: '51990119800101001X',
        papers: '委托书，3月9日',
        consent: true,
      },
    });
    const { items } = await cast.look('finance', '/finance/payouts?limit=50');
    const payout = items.find(
      ({ payee }: { payee: { recipient?: object } }) => payee.recipient !== undefined,
    );
    expect(payout.payee.recipient).toMatchObject({ kind: 'proxy', relation: '兄弟' });
    expect(payout.allowedActions).toEqual(['check-recipient']);
    const path = `/finance/payouts/${payout.id}`;
    expect(await cast.refused('finance', path, { command: 'pay' })).toBe('reward.recipient-unchecked');
    const token = await cast.as('finance');
    const body = { command: 'check-recipient', papers: '双方身份证、委托书' };
    const checked = await run.call('POST', `${path}/commands`, { token, body });
    expect(checked).toMatchObject({ status: 200, body: { allowedActions: [] } });
    expect(await cast.refused('finance', path, { command: 'pay' })).toBe('reward.same-person');
    expect(JSON.stringify(await cast.look('clerk', deskOf(rewardId)))).not.toMatch(/代领|proxy|委托/);
    const cashier = await run.call('POST', `${path}/commands`, {
      token: await cast.as('cashier'),
      body: { command: 'pay' },
    });
    expect(cashier).toMatchObject({ status: 200, body: { state: 'paying' } });
    const paid = await run.call('POST', `${path}/commands`, { token, body: { command: 'confirm' } });
    expect(paid).toMatchObject({ status: 200, body: { state: 'paid' } });
  });
});
