import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import { decideReward } from '../../domain/reward/decide-reward.ts';
import { mayWorkOn } from '../../domain/reward/reward-access.ts';
import type { RewardCommand, RewardRefusal } from '../../domain/reward/reward-command.ts';
import { allowedRewardActions, whyNotReward } from '../../domain/reward/reward-guard.ts';
import type { RewardState } from '../../domain/reward/reward-state.ts';
import type { RewardRecord } from '../../ports/case-store.ts';
import { visibleRows } from '../case/visible-rows.ts';
import { type Command, findReplay, type ReplayRefusal, retrying } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { assessReward, choiceOf } from './assess-reward.ts';
import { rewardAsOf, saveReward } from './save-reward.ts';

export type CommandReward = {
  readonly rewardId: string;
  readonly officer: Officer;
  readonly command: RewardCommand;
  readonly expectedVersion?: number | undefined;
  readonly claim: Command;
};

type Refusal = RewardRefusal | ReplayRefusal;
type Deps = Pick<Dependencies, 'store' | 'policies'>;

/** Clerk proposes, reviewer reviews, approver approves: three people, each one write with its ledger lines. */
export type RewardAnswer = {
  readonly id: string;
  readonly state: RewardState;
  readonly version: number;
  readonly allowed: readonly RewardCommand['command'][];
};

export const commandReward = async (
  deps: Deps,
  request: CommandReward,
): Promise<Outcome<RewardAnswer, Refusal>> => {
  const done = await decideAndSave(deps, request);
  if (!done.ok) return done;
  const { id, reward } = done.value;
  const { state, version } = reward;
  return accepted({ id, state, version, allowed: allowedRewardActions(reward, request.officer) });
};

const decideAndSave = (deps: Deps, request: CommandReward): Promise<Outcome<RewardRecord, Refusal>> =>
  retrying<RewardRecord, Refusal>(async () => {
    const record = await deps.store.readReward(request.rewardId);
    if (record === undefined || !mayWorkOn(request.officer, record.reward, 'commandReward'))
      return refused('resource.not-found');
    if ((await visibleRows(deps, request.officer, [{ id: record.reward.nomination.caseId }])).length === 0)
      return refused('resource.not-found');
    const replay = findReplay(record.events, request.claim);
    if (replay.kind === 'reused') return refused('command.key-reused');
    if (replay.kind === 'replay') return accepted(rewardAsOf(record, replay.version));
    if (request.expectedVersion !== undefined && request.expectedVersion !== record.reward.version)
      return refused('command.conflict', 'version');
    const { command } = request;
    // The guard comes before the engine: whoever may not act learns no amount.
    const refusal = whyNotReward(command.command, record.reward, request.officer);
    if (refusal !== undefined) return refused(refusal);
    const choice = command.command === 'propose' ? command : choiceOf(record);
    const decision = decideReward(record.reward, command, request.officer, {
      now: request.claim.at,
      ...(await assessReward(deps, record, choice)),
    });
    if (!decision.ok) return decision;
    return saveReward(deps, record, [decision.value], request.claim);
  });
