import type { Command } from '../command.ts';
import { recorded } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { erasureIdOf } from '../ids.ts';
import { payoutsOf } from './ended-report.ts';

type Deps = Pick<Dependencies, 'store' | 'erasures' | 'erasureHash'>;

/** Whom a reward was paid to, once accounts need not be kept any longer. The ledger names nobody and stays. */
export const erasePayees = async (deps: Deps, rewardId: string, claim: Command): Promise<void> => {
  const reward = await deps.store.readReward(rewardId);
  if (reward === undefined) return;
  const { reportId, caseNumber } = reward.reward.nomination;
  const held = await Promise.all(
    payoutsOf(reward).map(async (payoutId) => ({ payoutId, key: await deps.erasures.payeeKey(payoutId) })),
  );
  const present = held.filter(({ key }) => key !== undefined);
  if (present.length === 0) return;
  const id = erasureIdOf(reportId, deps.erasureHash);
  const before = (await deps.erasures.find(id))?.events ?? [];
  const erased = present.map(({ key }) => ({ what: 'payee', keyHash: key }) as const);
  const fact = { type: 'payee-erased', data: { reportId, caseNumber, erased } } as const;
  const removals = present.map(({ payoutId }) => ({ kind: 'payee', payoutId }) as const);
  const added = recorded([fact], before.length, claim);
  if ((await deps.erasures.append(id, before, added, removals)) === 'conflict')
    throw new Error('an erasure was overtaken');
};
