import { accepted, type Outcome } from '../../domain/outcome.ts';
import type { RewardFact } from '../../domain/reward/reward-event.ts';
import type { RewardRecord } from '../../ports/case-store.ts';
import type { Transfer } from '../../ports/merchant-transfers.ts';
import type { Command } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { saveReward } from '../reward/save-reward.ts';

/** What a transfer's state means for the reward; nothing while WeChat is still working on it. */
const factOf = (record: RewardRecord, transfer: Transfer): RewardFact | undefined => {
  switch (transfer.state) {
    case 'success':
      return { type: 'paid', data: { reference: transfer.billNumber } };
    case 'fail':
    case 'cancelled':
      return { type: 'payment-failed', data: { reason: transfer.failReason ?? transfer.state } };
    case 'wait-user-confirm':
      return transfer.packageInfo === undefined || record.reward.packageInfo !== undefined
        ? undefined
        : { type: 'payment-waiting', data: { packageInfo: transfer.packageInfo } };
    case 'accepted':
    case 'processing':
    case 'transferring':
    case 'cancelling':
      return undefined;
    default:
      return transfer.state satisfies never;
  }
};

/** Records the state of the running transfer. A notice about an older attempt, or told twice, changes nothing. */
export const settleTransfer = async (
  deps: Pick<Dependencies, 'store' | 'policies'>,
  record: RewardRecord,
  transfer: Transfer,
  claim: Command,
): Promise<Outcome<RewardRecord, 'reward.budget-exhausted'> | 'conflict'> => {
  const current = record.reward.state === 'paying' && record.reward.billNumber === transfer.billNumber;
  const fact = current ? factOf(record, transfer) : undefined;
  return fact === undefined ? accepted(record) : saveReward(deps, record, [fact], claim);
};
