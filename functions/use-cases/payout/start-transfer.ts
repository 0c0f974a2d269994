import type { Outcome } from '../../domain/outcome.ts';
import type { RewardRecord } from '../../ports/case-store.ts';
import { type Command, retrying } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { outgoingWords } from '../words/outgoing-words.ts';
import { settleTransfer } from './settle-transfer.ts';

type Deps = Pick<Dependencies, 'store' | 'policies' | 'transfers' | 'vault'>;

/**
 * Asks WeChat for the transfer of a payment that was started; asking twice is one transfer (same bill
 * number). When WeChat cannot be reached the reward stays `paying` and the sweep asks again.
 */
export const startTransfer = async (
  deps: Deps,
  record: RewardRecord,
  claim: Command,
): Promise<Outcome<RewardRecord, 'reward.budget-exhausted' | 'command.busy' | 'resource.not-found'>> => {
  const { billNumber, payoutId, proposal, packageInfo, channel } = record.reward;
  // WeChat forgets a bill number after a while: what has an answer is never sent again, however late.
  const now = await deps.store.readReward(record.id);
  if (now?.reward.state !== 'paying' || now.reward.billNumber !== billNumber || packageInfo !== undefined)
    return { ok: true, value: record };
  const payee = payoutId === undefined ? undefined : await deps.vault.payee(payoutId);
  const byWechat = channel === 'wechat' && payee?.channel === 'wechat';
  if (billNumber === undefined || proposal === undefined || !byWechat) return { ok: true, value: record };
  const transfer = await deps.transfers.create({
    billNumber,
    openid: payee.openid,
    amountFen: proposal.amountFen,
    remark: outgoingWords.transferRemark,
    ...(payee.name !== undefined && { payeeName: payee.name }),
  });
  const step: Command = { ...claim, id: `${billNumber}:${transfer.state}`, payloadHash: '' };
  return retrying<RewardRecord, 'reward.budget-exhausted' | 'resource.not-found'>(async () => {
    const current = await deps.store.readReward(record.id);
    return current === undefined
      ? { ok: false, refusal: { code: 'resource.not-found' } }
      : settleTransfer(deps, current, transfer, step);
  });
};
