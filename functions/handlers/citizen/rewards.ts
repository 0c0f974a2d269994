import { currentNotice } from '../../contract/privacy-notice.ts';
import {
  applyForReward,
  claimReward,
  listRewards,
  objectToReward,
  readReward,
  waiveReward,
} from '../../contract/rewards.ts';
import { accepted } from '../../domain/outcome.ts';
import { collectionCodeOf, randomId } from '../../use-cases/ids.ts';
import { claimPayee } from '../../use-cases/reward/claim-payee.ts';
import { listOwnRewards, ownReward } from '../../use-cases/reward/own-rewards.ts';
import { ownRewardView } from '../../use-cases/reward/read-rewards.ts';
import { route } from '../http/route.ts';
import { command } from './own-reward.ts';

export const rewardRoutes = [
  route(listRewards, async ({ session, query, viewing }, deps) =>
    accepted(await listOwnRewards(deps, session, query, viewing)),
  ),
  route(readReward, async ({ session, id, viewing }, deps) => {
    const own = await ownReward(deps, session, id);
    return own.ok ? accepted(ownRewardView(deps, own.value, viewing)) : own;
  }),
  route(applyForReward, (call, deps) => command(call, deps, { command: 'apply', ...call.body })),
  route(claimReward, async (call, deps) => {
    const payee = await claimPayee(deps, call.session, call.body.payout, {
      version: call.body.consentVersion ?? currentNotice,
      at: call.viewing.now,
    });
    if (!payee.ok) return payee;
    const payoutId = randomId('pay', deps.randomness);
    const { channel } = payee.value;
    // A replay tells the same code again, a new claim another one.
    const collectionCode =
      channel === 'cash' ? collectionCodeOf(call.claim('reporter').id, deps.keyedHash) : undefined;
    return command(
      call,
      deps,
      {
        command: 'claim',
        payoutId,
        channel,
        recipient: payee.value.channel === 'bank' ? payee.value.recipient?.kind : undefined,
      },
      { payee: payee.value, collectionCode },
    );
  }),
  route(waiveReward, (call, deps) => command(call, deps, { command: 'waive', ...call.body })),
  route(objectToReward, (call, deps) => command(call, deps, { command: 'objection', ...call.body })),
];
