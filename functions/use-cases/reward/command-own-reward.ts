import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import { decideReporterReward } from '../../domain/reward/decide-claim.ts';
import type { ReporterRewardCommand, RewardRefusal } from '../../domain/reward/reward-command.ts';
import type { Change, RewardRecord } from '../../ports/case-store.ts';
import type { Payee } from '../../ports/person.ts';
import { type Command, findReplay, type ReplayRefusal, retrying } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { rewardDeadlines } from './reward-changes.ts';
import { rewardAsOf, saveReward } from './save-reward.ts';

export type CommandOwnReward = {
  readonly rewardId: string;
  readonly command: ReporterRewardCommand;
  /** With a claim: whom to pay. Goes to the vault in the same write, never to the case side. */
  readonly payee?: Payee | undefined;
  /** With a claim of cash: by what the payout is found at the desk. */
  readonly codeHash?: string | undefined;
  readonly claim: Command;
};

type Refusal = RewardRefusal | ReplayRefusal;

/** What the reporter does with a reward; whose it is was settled before. */
export const commandOwnReward = (
  deps: Pick<Dependencies, 'store' | 'policies'>,
  { rewardId, command, payee, codeHash, claim }: CommandOwnReward,
): Promise<Outcome<RewardRecord, Refusal>> =>
  retrying<RewardRecord, Refusal>(async () => {
    const record = await deps.store.readReward(rewardId);
    if (record === undefined) return refused('resource.not-found');
    const replay = findReplay(record.events, claim);
    if (replay.kind === 'reused') return refused('command.key-reused');
    if (replay.kind === 'replay') return accepted(rewardAsOf(record, replay.version));
    const { policyId, policyEdition } = record.reward.nomination;
    const decision = decideReporterReward(record.reward, command, {
      now: claim.at,
      deadlines: rewardDeadlines(record.events, deps.policies),
      payout: deps.policies.edition(policyId, policyEdition).payout,
    });
    if (!decision.ok) return decision;
    const extra: readonly Change[] =
      command.command === 'claim' && payee !== undefined
        ? [
            { kind: 'payee', payoutId: command.payoutId, payee, codeHash },
            ...(codeHash === undefined
              ? []
              : [{ kind: 'collection' as const, codeHash, payoutId: command.payoutId }]),
          ]
        : [];
    return saveReward(deps, record, [decision.value], claim, extra);
  });
