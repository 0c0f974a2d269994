import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import { rewardOf } from '../../domain/reward/reward.ts';
import type { RewardFact } from '../../domain/reward/reward-event.ts';
import type { Change, RewardRecord } from '../../ports/case-store.ts';
import { type Command, recorded } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { rewardChanges } from './reward-changes.ts';

/** One atomic write of new reward events with everything that hangs on them. */
export const saveReward = async (
  deps: Pick<Dependencies, 'store' | 'policies'>,
  record: RewardRecord,
  facts: readonly RewardFact[],
  claim: Command,
  extra: readonly Change[] = [],
): Promise<Outcome<RewardRecord, 'reward.budget-exhausted'> | 'conflict'> => {
  const added = recorded(facts, record.reward.version, claim);
  const result = await deps.store.commit([
    ...rewardChanges(record.id, record.events, added, deps.policies),
    ...extra,
  ]);
  if (result === 'budget-exhausted') return refused('reward.budget-exhausted');
  if (result !== 'committed') return 'conflict';
  const events = [...record.events, ...added];
  return accepted({ id: record.id, events, reward: rewardOf(events) });
};

export const rewardAsOf = (record: RewardRecord, version: number): RewardRecord => {
  const events = record.events.filter((event) => event.version <= version);
  return { id: record.id, events, reward: rewardOf(events) };
};
