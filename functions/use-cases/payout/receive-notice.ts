import type { RewardRecord } from '../../ports/case-store.ts';
import type { Transfer } from '../../ports/merchant-transfers.ts';
import { retrying } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { payoutOfBill } from './bill-number.ts';
import { findReward } from './command-payout.ts';
import { settleTransfer } from './settle-transfer.ts';

/** WeChat's own word on a transfer, its signature already verified. Unknown bills are not ours: ignored. */
export const receiveNotice = async (
  deps: Pick<Dependencies, 'store' | 'policies'>,
  transfer: Transfer,
  now: string,
): Promise<void> => {
  const payoutId = payoutOfBill(transfer.billNumber);
  if (payoutId === undefined) return;
  const claim = {
    id: `${transfer.billNumber}:${transfer.state}`,
    payloadHash: '',
    at: now,
    by: 'system',
  } as const;
  const settled = await retrying<RewardRecord | undefined, 'reward.budget-exhausted'>(async () => {
    const record = await findReward(deps, payoutId);
    return record === undefined
      ? { ok: true, value: undefined }
      : settleTransfer(deps, record, transfer, claim);
  });
  // WeChat repeats a notice that was not answered with success.
  if (!settled.ok) throw new Error(`transfer notice not recorded: ${settled.refusal.code}`);
};
