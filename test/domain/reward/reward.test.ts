import { describe, expect, it } from 'vitest';
import { rewardOf } from '../../../functions/domain/reward/reward.ts';
import type { RewardFact } from '../../../functions/domain/reward/reward-event.ts';
import { isOpen, type RewardState, rewardStates } from '../../../functions/domain/reward/reward-state.ts';
import {
  aNomination,
  rewardFacts as f,
  rewardCourseTo,
  rewardHistory,
  rewardIn,
} from '../../builders/reward-history.ts';

describe('every fact leads to its state', () => {
  it.each<[from: RewardState, fact: RewardFact, to: RewardState]>([
    ['candidate', f.invited, 'invited'],
    ['invited', f.applied, 'applied'],
    ['candidate', f.proposed, 'proposed'],
    ['applied', f.proposed, 'proposed'],
    ['proposed', f.reviewed, 'reviewed'],
    ['proposed', f.consentNeeded, 'consent-pending'],
    ['consent-pending', f.consented, 'reviewed'],
    ['reviewed', f.approved, 'approved'],
    ['proposed', f.returned, 'candidate'],
    ['reviewed', f.returned, 'candidate'],
    ['candidate', f.ineligible, 'ineligible'],
    ['reviewed', f.rejected, 'rejected'],
    ['approved', f.notified, 'notified'],
    ['notified', f.claimed, 'claimed'],
    ['claimed', f.started, 'paying'],
    ['paying', f.waiting, 'paying'],
    ['paying', f.failed, 'claimed'],
    ['paying', f.paid, 'paid'],
    ['notified', f.forfeited, 'forfeited'],
    ['invited', f.forfeited, 'forfeited'],
    ['invited', f.waived, 'waived'],
    ['notified', f.waived, 'waived'],
    ['approved', f.revoked, 'revoked'],
    ['rejected', f.objected, 'objected'],
    ['ineligible', f.objected, 'objected'],
    ['notified', f.objected, 'objected'],
    ['objected', f.notUpheld, 'notified'],
    ['objected', f.upheld, 'candidate'],
    ['paid', f.objected, 'paid'],
    [
      'notified',
      { type: 'deadline-noted', data: { kind: 'claim', started: 5, key: 'breach', dueAt: '' } },
      'notified',
    ],
  ])('%s, %o → %s', (from, fact, to) => {
    expect(rewardIn(from, fact).state).toBe(to);
  });

  it('ends where nobody owes an act any more', () => {
    expect(rewardStates.filter((state) => !isOpen(state))).toEqual([
      'paid',
      'ineligible',
      'rejected',
      'forfeited',
      'waived',
      'revoked',
    ]);
  });

  it('begins with one nomination', () => {
    expect(() => rewardOf([])).toThrow('begins with its nomination');
    expect(() => rewardOf(rewardHistory(f.proposed))).toThrow('begins with its nomination');
    expect(() => rewardOf(rewardHistory(aNomination(), aNomination()))).toThrow('nominated once');
  });
});

describe('the signatures under a proposal', () => {
  it('are kept in order, with who, when and what was remarked', () => {
    const reviewed: RewardFact = { type: 'reviewed', data: { remark: '材料齐全', needsConsent: true } };
    const events = rewardHistory(aNomination(), f.proposed, reviewed, f.consented, f.approved);
    expect(rewardOf(events).signatures.map(({ step, by, remark }) => [step, by, remark])).toEqual([
      ['proposed', 'officer:clerk', undefined],
      ['reviewed', 'officer:reviewer', '材料齐全'],
      ['consent-recorded', 'officer:government', '府函〔2026〕1号'],
      ['approved', 'officer:approver', undefined],
    ]);
    expect(rewardOf(events).signatures.map(({ at }) => at)).toEqual(events.slice(1).map(({ at }) => at));
  });

  it('and the proposal itself are gone after a return', () => {
    const returned = rewardIn('reviewed', f.returned);
    expect(returned.signatures).toEqual([]);
    expect(returned).not.toHaveProperty('proposal');
  });

  it('a returned application is still an application', () => {
    expect(rewardIn('applied', f.proposed, f.returned).state).toBe('applied');
  });

  it('hold one payer, the last', () => {
    const again = rewardOf(
      rewardHistory(...rewardCourseTo.paying, f.failed, [f.started, { by: 'officer:finance-2' }]),
    );
    expect(again.signatures.filter(({ step }) => step === 'payment-started')).toMatchObject([
      { by: 'officer:finance-2' },
    ]);
  });
});

describe('a payment', () => {
  const second: RewardFact = {
    type: 'payment-started',
    data: { billNumber: 'B2', channel: 'wechat', attempt: 2 },
  };

  it('that failed leaves the claim valid, without bill or package', () => {
    const failed = rewardIn('paying', f.waiting, f.failed);
    expect(failed).toMatchObject({
      state: 'claimed',
      payoutId: 'pay_1',
      failReason: 'NAME_NOT_MATCH',
      attempts: 1,
    });
    expect(failed).not.toHaveProperty('billNumber');
    expect(failed).not.toHaveProperty('packageInfo');
  });

  it('started again has a new bill number and no failure', () => {
    const again = rewardIn('paying', f.failed, second);
    expect(again).toMatchObject({ state: 'paying', billNumber: 'B2', attempts: 2 });
    expect(again).not.toHaveProperty('failReason');
  });

  it('to another account, named in a new claim, forgets the failure', () => {
    const again = rewardIn('paying', f.failed, {
      type: 'claimed',
      data: { payoutId: 'pay_2', channel: 'bank' },
    });
    expect(again).toMatchObject({ state: 'claimed', payoutId: 'pay_2', channel: 'bank' });
    expect(again).not.toHaveProperty('failReason');
  });
});
