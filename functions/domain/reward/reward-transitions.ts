import type { Role } from '../jurisdiction/role.ts';
import type { PayoutCommand, RewardCommand } from './reward-command.ts';
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
  'answer-objection': { from: ['objected'], roles: ['reward-reviewer'] },
} as const satisfies Record<RewardCommand['command'], Transition>;

export const payoutTransitions = {
  'check-recipient': { from: ['claimed'], roles: ['finance'] },
  pay: { from: ['claimed'], roles: ['finance'] },
  collect: { from: ['claimed'], roles: ['finance'] },
  confirm: { from: ['paying'], roles: ['finance'] },
  fail: { from: ['paying'], roles: ['finance'] },
} as const satisfies Record<PayoutCommand['command'], Transition>;
