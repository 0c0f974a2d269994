import type { TrackedDeadline } from '../deadline/track.ts';
import { accepted, type Outcome, refused } from '../outcome.ts';
import type { PackPayout } from '../policy/policy-pack.ts';
import { isContestable } from './objection.ts';
import type { Reward } from './reward.ts';
import type { ReporterRewardCommand, RewardRefusal } from './reward-command.ts';
import type { RewardFact } from './reward-event.ts';

export type ClaimContext = {
  readonly now: string;
  readonly deadlines: readonly TrackedDeadline[];
  readonly payout: PackPayout;
};

type Name = ReporterRewardCommand['command'];

/** Why the reporter may not do something now; undefined = may. Silence past the claim window is a waiver. */
const whyNotReporter = (
  name: Name,
  reward: Reward,
  { now, deadlines }: ClaimContext,
): RewardRefusal | undefined => {
  const lapsed = (kind: string): boolean => {
    const limit = deadlines.findLast((deadline) => deadline.kind === kind);
    return limit !== undefined && limit.dueAt <= now;
  };
  switch (name) {
    case 'apply':
      if (reward.state !== 'invited') return 'reward.not-in-this-state';
      return lapsed('apply') ? 'reward.application-lapsed' : undefined;
    case 'claim':
      if (reward.state === 'forfeited') return 'reward.claim-lapsed';
      // After a failed payment the claim stays valid and may name another account.
      if (reward.state === 'claimed' && reward.failReason !== undefined) return undefined;
      // Whoever takes the money leaves the objection; until the answer the window stands still.
      if (objectsToAmount(reward)) return undefined;
      // Until cash is collected a lost code can be replaced, or another way chosen.
      if (reward.state !== 'notified' && !isWaitingForCash(reward)) return 'reward.not-in-this-state';
      return lapsed('claim') ? 'reward.claim-lapsed' : undefined;
    case 'waive':
      return reward.state === 'invited' || reward.state === 'notified' || objectsToAmount(reward)
        ? undefined
        : 'reward.not-in-this-state';
    case 'objection':
      // Upheld once, the new decision may be objected to as well.
      if (reward.objection !== undefined && reward.objection.answer?.upheld !== true)
        return 'reward.already-objected';
      if (!isContestable(reward.state)) return 'reward.not-in-this-state';
      return lapsed('objection') ? 'reward.objection-lapsed' : undefined;
    default:
      return name satisfies never;
  }
};

const objectsToAmount = ({ state, objection }: Reward): boolean =>
  state === 'objected' && objection?.to === 'notified';

const isWaitingForCash = ({ state, channel }: Reward): boolean => state === 'claimed' && channel === 'cash';

export const allowedReporterRewardActions = (reward: Reward, context: ClaimContext): Name[] => {
  const names: readonly Name[] = ['apply', 'claim', 'waive', 'objection'];
  return names.filter((name) => whyNotReporter(name, reward, context) === undefined);
};

export const decideReporterReward = (
  reward: Reward,
  command: ReporterRewardCommand,
  context: ClaimContext,
): Outcome<RewardFact, RewardRefusal> => {
  const refusal = whyNotReporter(command.command, reward, context);
  if (refusal !== undefined) return refused(refusal);
  switch (command.command) {
    case 'apply':
      return accepted({ type: 'applied', data: { statement: command.statement } });
    case 'claim': {
      const { channels, wechatMaxFen } = context.payout;
      const { recipient } = command;
      if (recipient !== undefined && !context.payout[recipient])
        return refused('reward.recipient-not-offered', 'payout.recipient');
      const offered = channels.includes(command.channel);
      const byTreasury = command.channel === 'bank' && channels.includes('treasury');
      if (!offered && !byTreasury) return refused('reward.channel-not-offered', 'payout.channel');
      if (command.channel === 'wechat' && (reward.proposal?.amountFen ?? 0) > wechatMaxFen)
        return refused('reward.above-wechat-limit', 'payout.channel');
      return accepted({
        type: 'claimed',
        data: { payoutId: command.payoutId, channel: command.channel, recipient },
      });
    }
    case 'waive':
      return accepted({ type: 'waived', data: { reason: command.reason } });
    case 'objection':
      return accepted({ type: 'objected', data: { reason: command.reason } });
    default:
      return command satisfies never;
  }
};
