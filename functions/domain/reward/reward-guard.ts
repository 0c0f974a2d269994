import { holdsOne } from '../access/permits.ts';
import type { Officer } from '../jurisdiction/organisation.ts';
import type { Role } from '../jurisdiction/role.ts';
import type { Reward } from './reward.ts';
import { mayWorkOn } from './reward-access.ts';
import type { PayoutCommand, RewardCommand, RewardRefusal } from './reward-command.ts';
import type { RewardState } from './reward-state.ts';
import { payoutTransitions, rewardTransitions } from './reward-transitions.ts';

type Transition = { readonly from: readonly RewardState[]; readonly roles: readonly Role[] };
type Name = RewardCommand['command'] | PayoutCommand['command'];

const all: Record<Name, Transition> = { ...rewardTransitions, ...payoutTransitions };

/** Proposer, reviewer, approver and payer of one reward are four different persons. */
const FOUR_EYES: readonly Name[] = ['review', 'approve', 'pay', 'collect', 'record-consent'];

export const whyNotReward = (name: Name, reward: Reward, officer: Officer): RewardRefusal | undefined => {
  const { from, roles } = all[name];
  if (!mayWorkOn(officer, reward) || !holdsOne(officer, roles)) return 'access.denied';
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
  if (name === 'answer-objection' && isOwnDecision(reward, officer)) return 'reward.same-person';
  if (name === 'fail' && reward.channel === 'wechat') return 'reward.bank-only';
  const unfit = whyNotRecipient(name, reward, officer);
  if (unfit !== undefined) return unfit;
  return reward.channel === 'cash' ? whyNotCash(name, reward, officer) : whyOnlyCash(name);
};

/** Nobody answers an objection to what they proposed or decided themselves. */
const isOwnDecision = ({ signatures, refusal }: Reward, { username }: Officer): boolean => {
  const self = `officer:${username}`;
  return (
    refusal?.by === self ||
    signatures.some(({ step, by }) => (step === 'proposed' || step === 'approved') && by === self)
  );
};

/** Two of finance: one sees the papers of whoever receives for the reporter, another pays. */
const whyNotRecipient = (
  name: Name,
  { recipient }: Reward,
  { username }: Officer,
): RewardRefusal | undefined => {
  if (name === 'check-recipient')
    return recipient === undefined || recipient.checkedBy !== undefined
      ? 'reward.not-in-this-state'
      : undefined;
  if (name !== 'pay' || recipient === undefined) return undefined;
  if (recipient.checkedBy === undefined) return 'reward.recipient-unchecked';
  return recipient.checkedBy === `officer:${username}` ? 'reward.same-person' : undefined;
};

/** Cash leaves the desk against the code alone, and a second person vouches that it was handed over. */
const whyNotCash = (name: Name, { signatures }: Reward, { username }: Officer): RewardRefusal | undefined => {
  if (name === 'pay') return 'reward.code-needed';
  return name === 'confirm' && signatures.some(({ by }) => by === `officer:${username}`)
    ? 'reward.same-person'
    : undefined;
};

const whyOnlyCash = (name: Name): RewardRefusal | undefined =>
  name === 'collect' ? 'reward.not-in-this-state' : undefined;

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
