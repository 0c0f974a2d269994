import type { Operation } from '../../contract/operation.ts';
import type { ReporterPolicy } from '../../domain/access/access-policy.ts';
import { accepted } from '../../domain/outcome.ts';
import type { ReporterRewardCommand } from '../../domain/reward/reward-command.ts';
import type { Payee } from '../../ports/person.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { collectionHashOf } from '../../use-cases/ids.ts';
import { commandOwnReward } from '../../use-cases/reward/command-own-reward.ts';
import { ownReward } from '../../use-cases/reward/own-rewards.ts';
import { ownRewardView } from '../../use-cases/reward/read-rewards.ts';
import type { Call } from '../http/call.ts';
import { followUps } from '../http/follow-ups.ts';
import { limited } from '../http/limited.ts';
import type { Answer } from '../http/route.ts';

/** With a claim: whom to pay, and for cash the code, which only this answer tells. */
export type Paid = { readonly payee: Payee; readonly collectionCode?: string | undefined };

type OwnCall = Call<Operation, ReporterPolicy>;

/** A reporter's command on a reward of their own: whose it is comes before anything else. */
export const command = (
  call: OwnCall,
  deps: Dependencies,
  what: ReporterRewardCommand,
  paid?: Paid,
): Answer => limited(followUps, (own: OwnCall) => carryOut(own, deps, what, paid))(call, deps);

const carryOut = async (
  call: OwnCall,
  deps: Dependencies,
  what: ReporterRewardCommand,
  paid?: Paid,
): Answer => {
  const own = await ownReward(deps, call.session, call.id);
  if (!own.ok) return own;
  const done = await commandOwnReward(deps, {
    rewardId: call.id,
    command: what,
    payee: paid?.payee,
    codeHash: paid?.collectionCode && collectionHashOf(paid.collectionCode, deps.digest),
    claim: call.claim('reporter'),
  });
  if (!done.ok) return done;
  const now = done.value.events.at(-1)?.at ?? call.viewing.now;
  return accepted(ownRewardView(deps, done.value, { ...call.viewing, now }, paid?.collectionCode));
};
