import { covers } from '../jurisdiction/division.ts';
import { type Officer, oversees } from '../jurisdiction/organisation.ts';
import type { Role } from '../jurisdiction/role.ts';
import type { Reward } from './reward.ts';
import type { PayoutCommand, RewardCommand, RewardRefusal } from './reward-command.ts';
import type { RewardState } from './reward-state.ts';

type Transition = { readonly from: readonly RewardState[]; readonly roles: readonly Role[] };

/** Staff commands on a reward: who and in which states. `allowedRewardActions` and the guard both read this. */
export const rewardTransitions = {
  invite: { from: ['candidate'], roles: ['reward-clerk'] },
  propose: { from: ['candidate', 'applied'], roles: ['reward-clerk'] },
  review: { from: ['proposed'], roles: ['reward-reviewer'] },
  'record-consent': { from: ['consent-pending'], roles: ['government'] },
  approve: { from: ['reviewed'], roles: ['reward-approver'] },
  notify: { from: ['approved'], roles: ['reward-clerk'] },
  return: { from: ['proposed', 'reviewed'], roles: ['reward-reviewer', 'reward-approver'] },
  reject: { from: ['candidate', 'applied', 'reviewed'], roles: ['reward-clerk', 'reward-approver'] },
  revoke: { from: ['approved', 'notified', 'claimed'], roles: ['reward-approver'] },
} as const satisfies Record<RewardCommand['command'], Transition>;

export const payoutTransitions = {
  pay: { from: ['claimed'], roles: ['finance'] },
  confirm: { from: ['paying'], roles: ['finance'] },
  fail: { from: ['paying'], roles: ['finance'] },
} as const satisfies Record<PayoutCommand['command'], Transition>;

type Name = RewardCommand['command'] | PayoutCommand['command'];

const all: Record<Name, Transition> = { ...rewardTransitions, ...payoutTransitions };

/** Reward staff sit at the county or the city; the measure's own township scheme is handled by its county. */
export const mayWorkOn = (officer: Officer, reward: Reward): boolean =>
  oversees(officer.unit) && covers(officer.unit.division, reward.nomination.division);

/** Proposer, reviewer, approver and payer of one reward are four different persons. */
const FOUR_EYES: readonly Name[] = ['review', 'approve', 'pay', 'record-consent'];

export const whyNotReward = (name: Name, reward: Reward, officer: Officer): RewardRefusal | undefined => {
  const { from, roles } = all[name];
  if (!mayWorkOn(officer, reward) || !roles.some((role) => officer.roles.includes(role)))
    return 'access.denied';
  if (!from.includes(reward.state)) return 'reward.not-in-this-state';
  const first = reward.nomination.mode === 'application-first';
  if (name === 'invite' && !first) return 'reward.not-in-this-state';
  if (name === 'propose' && reward.state === 'candidate' && first) return 'reward.not-in-this-state';
  const own = reward.signatures.some(
    ({ by, step }) => by === `officer:${officer.username}` && step !== 'payment-started',
  );
  if (FOUR_EYES.includes(name) && own) return 'reward.same-person';
  const stage: Role | undefined = byState(name, reward.state);
  if (stage !== undefined && !officer.roles.includes(stage)) return 'access.denied';
  if (name === 'fail' && reward.channel === 'wechat') return 'reward.bank-only';
  return undefined;
};

/** `return` and `reject` belong to whoever has to sign next. */
const byState = (name: Name, state: RewardState): Role | undefined => {
  if (name !== 'return' && name !== 'reject') return undefined;
  if (state === 'proposed') return 'reward-reviewer';
  return state === 'reviewed' ? 'reward-approver' : 'reward-clerk';
};

const rewardNames = Object.keys(rewardTransitions).filter(
  (name): name is RewardCommand['command'] => name in rewardTransitions,
);
const payoutNames = Object.keys(payoutTransitions).filter(
  (name): name is PayoutCommand['command'] => name in payoutTransitions,
);

export const allowedRewardActions = (reward: Reward, officer: Officer): RewardCommand['command'][] =>
  rewardNames.filter((name) => whyNotReward(name, reward, officer) === undefined);

export const allowedPayoutActions = (reward: Reward, officer: Officer): PayoutCommand['command'][] =>
  payoutNames.filter((name) => whyNotReward(name, reward, officer) === undefined);
