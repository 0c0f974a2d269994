import type { Operation } from '../../contract/operation.ts';
import {
  applyForReward,
  claimReward,
  listRewards,
  objectToReward,
  readReward,
  waiveReward,
} from '../../contract/rewards.ts';
import { accepted } from '../../domain/outcome.ts';
import type { ReporterRewardCommand } from '../../domain/reward/reward-command.ts';
import type { Payee } from '../../ports/case-store.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { randomId } from '../../use-cases/ids.ts';
import { claimPayee } from '../../use-cases/reward/claim-payee.ts';
import { commandOwnReward } from '../../use-cases/reward/command-own-reward.ts';
import { listOwnRewards, ownReward } from '../../use-cases/reward/own-rewards.ts';
import { ownRewardView } from '../../use-cases/reward/read-rewards.ts';
import type { Call } from '../http/call.ts';
import { type Answer, route } from '../http/route.ts';

const citizen = { kind: 'citizen' } as const;
type OwnCall = Call<Operation, typeof citizen>;

const command = async (
  call: OwnCall,
  deps: Dependencies,
  what: ReporterRewardCommand,
  payee?: Payee,
): Answer => {
  const own = await ownReward(deps, call.session, call.id);
  if (!own.ok) return own;
  const done = await commandOwnReward(deps, {
    rewardId: call.id,
    command: what,
    payee,
    claim: call.claim('reporter'),
  });
  if (!done.ok) return done;
  const now = done.value.events.at(-1)?.at ?? call.viewing.now;
  return accepted(ownRewardView(deps, done.value, { ...call.viewing, now }));
};

export const rewardRoutes = [
  route(listRewards, citizen, async ({ session, query, viewing }, deps) =>
    accepted(await listOwnRewards(deps, session, query, viewing)),
  ),
  route(readReward, citizen, async ({ session, id, viewing }, deps) => {
    const own = await ownReward(deps, session, id);
    return own.ok ? accepted(ownRewardView(deps, own.value, viewing)) : own;
  }),
  route(applyForReward, citizen, (call, deps) => command(call, deps, { command: 'apply', ...call.body })),
  route(claimReward, citizen, async (call, deps) => {
    const payee = await claimPayee(deps, call.session, call.body.payout);
    if (!payee.ok) return payee;
    const payoutId = randomId('pay', deps.randomness);
    return command(call, deps, { command: 'claim', payoutId, channel: payee.value.channel }, payee.value);
  }),
  route(waiveReward, citizen, (call, deps) => command(call, deps, { command: 'waive', ...call.body })),
  route(objectToReward, citizen, (call, deps) => command(call, deps, { command: 'objection', ...call.body })),
];
