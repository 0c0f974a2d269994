import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../functions/domain/jurisdiction/organisation.ts';
import { type Role, roles } from '../../../functions/domain/jurisdiction/role.ts';
import { type Reward, rewardOf } from '../../../functions/domain/reward/reward.ts';
import {
  allowedPayoutActions,
  allowedRewardActions,
  whyNotReward,
} from '../../../functions/domain/reward/reward-guard.ts';
import { type RewardState, rewardStates } from '../../../functions/domain/reward/reward-state.ts';
import { payoutTransitions, rewardTransitions } from '../../../functions/domain/reward/reward-transitions.ts';
import { anOfficer, units } from '../../builders/an-organisation.ts';
import {
  aNomination,
  rewardFacts as f,
  rewardCourseTo,
  rewardHistory,
  rewardIn,
} from '../../builders/reward-history.ts';

type Name = keyof typeof rewardTransitions | keyof typeof payoutTransitions;

/** Written from the lifecycle: which post takes the reward on from which state. */
const rules: Record<Name, Partial<Record<RewardState, Role>>> = {
  invite: {},
  propose: { candidate: 'reward-clerk', applied: 'reward-clerk' },
  review: { proposed: 'reward-reviewer' },
  'record-consent': { 'consent-pending': 'government' },
  approve: { reviewed: 'reward-approver' },
  notify: { approved: 'reward-clerk' },
  return: { proposed: 'reward-reviewer', reviewed: 'reward-approver' },
  reject: { candidate: 'reward-clerk', applied: 'reward-clerk', reviewed: 'reward-approver' },
  revoke: { approved: 'reward-approver', notified: 'reward-approver', claimed: 'reward-approver' },
  'answer-objection': { objected: 'reward-reviewer' },
  // Only where somebody receives for the reporter: `recipient.test.ts`.
  'check-recipient': {},
  pay: { claimed: 'finance' },
  // By a code only, where it is cash: `cash.test.ts`.
  collect: {},
  confirm: { paying: 'finance' },
  fail: { paying: 'finance' },
};
const names = Object.keys(rules) as Name[];
const byBank = { type: 'claimed', data: { payoutId: 'pay_1', channel: 'bank' } } as const;
const startedByBank = {
  type: 'payment-started',
  data: { billNumber: 'B1', channel: 'bank', attempt: 1 },
} as const;

const standing = (state: RewardState): Reward =>
  state === 'paying'
    ? rewardOf(rewardHistory(...rewardCourseTo.notified, byBank, startedByBank))
    : rewardIn(state);

const places: readonly (readonly [unit: Unit, near: boolean])[] = [
  [units.county, true],
  [units.brigade, true],
  [units.city, true],
  [units.otherCounty, false],
  [units.town, false],
  [units.village, false],
];

describe('who may take a reward on', () => {
  it('is said for every command there is', () => {
    expect(names.toSorted()).toEqual(
      [...Object.keys(rewardTransitions), ...Object.keys(payoutTransitions)].toSorted(),
    );
  });

  it.each(names)('%s', (name) => {
    const differences: string[] = [];
    for (const state of rewardStates)
      for (const role of roles)
        for (const [unit, near] of places) {
          const refusal = whyNotReward(name, standing(state), anOfficer(role, unit));
          const may = near && rules[name][state] === role;
          if (may !== (refusal === undefined))
            differences.push(`${state}, ${role} of ${unit.id}: ${refusal}`);
          if (!near && refusal !== 'access.denied') differences.push(`${unit.id} learns ${refusal}`);
        }
    expect(differences).toEqual([]);
  });

  it('tells a post that has no part in it nothing about the state', () => {
    expect(whyNotReward('review', rewardIn('candidate'), anOfficer('intake'))).toBe('access.denied');
    expect(whyNotReward('review', rewardIn('candidate'), anOfficer('reward-reviewer'))).toBe(
      'reward.not-in-this-state',
    );
  });

  it('a clerk with the approver’s post neither returns nor rejects in the other’s stead', () => {
    const clerk = anOfficer(['reward-clerk', 'reward-approver']);
    const approver = anOfficer('reward-approver');
    expect(whyNotReward('return', rewardIn('proposed'), approver)).toBe('access.denied');
    expect(whyNotReward('reject', rewardIn('candidate'), approver)).toBe('access.denied');
    expect(whyNotReward('reject', rewardIn('candidate'), clerk)).toBeUndefined();
  });
});

describe('an application-first measure', () => {
  const candidate = rewardOf(rewardHistory(aNomination({ mode: 'application-first' })));

  it('invites first and proposes only what was applied for', () => {
    expect(allowedRewardActions(candidate, anOfficer('reward-clerk'))).toEqual(['invite', 'reject']);
    expect(allowedRewardActions(rewardIn('applied'), anOfficer('reward-clerk'))).toEqual([
      'propose',
      'reject',
    ]);
  });

  it('is the only kind that invites', () => {
    expect(allowedRewardActions(rewardIn('candidate'), anOfficer('reward-clerk'))).toEqual([
      'propose',
      'reject',
    ]);
  });
});

describe('four eyes', () => {
  const everything = [
    'reward-clerk',
    'reward-reviewer',
    'reward-approver',
    'government',
    'finance',
  ] as const satisfies readonly Role[];
  const signer = (username: string) => anOfficer(everything, units.city, username);
  const signed = rewardCourseTo.claimed;

  it.each([
    ['the proposer may not review', 'review', 'proposed', 'clerk'],
    ['the proposer may not consent', 'record-consent', 'consent-pending', 'clerk'],
    ['the reviewer may not consent', 'record-consent', 'consent-pending', 'reviewer'],
    ['the proposer may not approve', 'approve', 'reviewed', 'clerk'],
    ['the reviewer may not approve', 'approve', 'reviewed', 'reviewer'],
    ['the proposer may not pay', 'pay', 'claimed', 'clerk'],
    ['the reviewer may not pay', 'pay', 'claimed', 'reviewer'],
    ['the approver may not pay', 'pay', 'claimed', 'approver'],
  ] as const)('%s', (_, name, state, username) => {
    expect(whyNotReward(name, rewardIn(state), signer(username))).toBe('reward.same-person');
    expect(whyNotReward(name, rewardIn(state), signer('somebody-else'))).toBeUndefined();
  });

  it('who consented may neither approve nor pay', () => {
    const consented = [...rewardCourseTo['consent-pending'], f.consented];
    const claimed = [...consented, f.approved, f.notified, f.claimed];
    const hand = signer('government');
    expect(whyNotReward('approve', rewardOf(rewardHistory(...consented)), hand)).toBe('reward.same-person');
    expect(whyNotReward('pay', rewardOf(rewardHistory(...claimed)), hand)).toBe('reward.same-person');
  });

  it('whoever paid may pay again after a failure', () => {
    const failed = rewardOf(rewardHistory(...signed, f.started, f.failed));
    expect(allowedPayoutActions(failed, signer('finance'))).toEqual(['pay']);
    expect(whyNotReward('pay', failed, signer('approver'))).toBe('reward.same-person');
  });

  it('start anew with a new proposal after a return', () => {
    const again = rewardHistory(...rewardCourseTo.reviewed, f.returned, [
      f.proposed,
      { by: 'officer:second' },
    ]);
    expect(whyNotReward('review', rewardOf(again), signer('clerk'))).toBeUndefined();
    expect(whyNotReward('review', rewardOf(again), signer('second'))).toBe('reward.same-person');
  });
});

describe('a payment', () => {
  it('through WeChat fails only by WeChat’s own word', () => {
    const paying = rewardIn('paying');
    expect(whyNotReward('fail', paying, anOfficer('finance'))).toBe('reward.bank-only');
    expect(allowedPayoutActions(paying, anOfficer('finance'))).toEqual(['confirm']);
    expect(allowedPayoutActions(standing('paying'), anOfficer('finance'))).toEqual(['confirm', 'fail']);
  });

  it('is not started twice, nor after it was made', () => {
    for (const state of ['paying', 'paid', 'approved', 'notified', 'revoked'] as const)
      expect(whyNotReward('pay', rewardIn(state), anOfficer('finance'))).toBe('reward.not-in-this-state');
  });
});
