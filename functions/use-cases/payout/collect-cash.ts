import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { type Outcome, refused } from '../../domain/outcome.ts';
import type { RewardRefusal } from '../../domain/reward/reward-command.ts';
import type { RewardRecord } from '../../ports/case-store.ts';
import type { Command, ReplayRefusal } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { collectionHashOf } from '../ids.ts';
import { commandPayout } from './command-payout.ts';

export type CollectCash = {
  /** As it was read out or typed at the desk. */
  readonly code: string;
  readonly officer: Officer;
  readonly claim: Command;
};

/**
 * The cashier's half of paying cash: the code alone finds the payout, which names no report and no person. The
 * other half is a second person's `confirm`.
 */
export const collectCash = async (
  deps: Pick<Dependencies, 'store' | 'policies' | 'transfers' | 'vault' | 'digest'>,
  { code, officer, claim }: CollectCash,
): Promise<Outcome<RewardRecord, RewardRefusal | ReplayRefusal | 'reward.code-unknown'>> => {
  const payoutId = await deps.vault.payoutOfCollection(collectionHashOf(code, deps.digest));
  if (payoutId === undefined) return refused('reward.code-unknown');
  const done = await commandPayout(deps, { payoutId, officer, command: { command: 'collect' }, claim });
  // Another county's code, or one that a later claim has replaced, is none here.
  const unknown = !done.ok && done.refusal.code === 'resource.not-found';
  return unknown ? refused('reward.code-unknown') : done;
};
