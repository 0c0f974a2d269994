import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import { mayWorkOn } from '../../domain/reward/reward-access.ts';
import type { PayoutCommand, RewardRefusal } from '../../domain/reward/reward-command.ts';
import { whyNotReward } from '../../domain/reward/reward-guard.ts';
import type { RewardRecord } from '../../ports/case-store.ts';
import { type Command, findReplay, type ReplayRefusal, retrying } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { rewardDeadlines } from '../reward/reward-changes.ts';
import { rewardAsOf, saveReward } from '../reward/save-reward.ts';
import { billNumberOf } from './bill-number.ts';
import { settleTransfer } from './settle-transfer.ts';
import { startTransfer } from './start-transfer.ts';

export type CommandPayout = {
  readonly payoutId: string;
  readonly officer: Officer;
  readonly command: PayoutCommand;
  readonly expectedVersion?: number | undefined;
  readonly claim: Command;
};

type Refusal = RewardRefusal | ReplayRefusal;
type Deps = Pick<Dependencies, 'store' | 'policies' | 'transfers' | 'vault'>;

/**
 * Finance pays. The intent with its bill number is written before WeChat is asked: after a crash in between,
 * the sweep asks WeChat about that number instead of paying again.
 */
export const commandPayout = async (
  deps: Deps,
  request: CommandPayout,
): Promise<Outcome<RewardRecord, Refusal>> => {
  const saved = await retrying<RewardRecord, Refusal>(() => decideAndSave(deps, request));
  if (!saved.ok || request.command.command !== 'pay') return saved;
  // Out of reach, or out of money: the payment goes on, and the sweep asks WeChat again.
  return startTransfer(deps, saved.value, { ...request.claim, by: 'system' }).catch(() => saved);
};

const decideAndSave = async (
  deps: Deps,
  request: CommandPayout,
): Promise<Outcome<RewardRecord, Refusal> | 'conflict'> => {
  const record = await findReward(deps, request.payoutId);
  if (record === undefined || !mayWorkOn(request.officer, record.reward, 'commandPayout'))
    return refused('resource.not-found');
  const replay = findReplay(record.events, request.claim);
  if (replay.kind === 'reused') return refused('command.key-reused');
  if (replay.kind === 'replay') return accepted(rewardAsOf(record, answeredVersion(record, replay.version)));
  if (record.reward.payoutId !== request.payoutId) return refused('reward.not-in-this-state');
  if (request.expectedVersion !== undefined && request.expectedVersion !== record.reward.version)
    return refused('command.conflict', 'version');
  const refusal = whyNotReward(request.command.command, record.reward, request.officer);
  if (refusal !== undefined) return refused(refusal);
  const { command, claim } = request;
  switch (command.command) {
    case 'pay': {
      const attempt = record.reward.attempts + 1;
      const channel = record.reward.channel ?? 'bank';
      const billNumber = billNumberOf(request.payoutId, attempt);
      return saveReward(
        deps,
        record,
        [{ type: 'payment-started', data: { billNumber, channel, attempt } }],
        claim,
      );
    }
    case 'check-recipient':
      return saveReward(
        deps,
        record,
        [{ type: 'recipient-checked', data: { papers: command.papers } }],
        claim,
      );
    case 'collect':
      return collect(deps, record, request);
    case 'confirm':
      return confirm(deps, record, command.reference, claim);
    case 'fail':
      return saveReward(deps, record, [{ type: 'payment-failed', data: { reason: command.reason } }], claim);
    default:
      return command satisfies never;
  }
};

/** A payment's first answer held what WeChat said at once, written right after the command itself. */
const answeredVersion = ({ events }: RewardRecord, version: number): number => {
  const at = events.find((event) => event.version === version)?.at;
  const told = events.find((event) => event.version === version + 1);
  return told?.at === at && told?.by === 'system' ? version + 1 : version;
};

/** The window runs until the code is shown; the sweep may be a minute late. */
const collect = async (
  deps: Deps,
  record: RewardRecord,
  { payoutId, claim }: CommandPayout,
): Promise<Outcome<RewardRecord, Refusal> | 'conflict'> => {
  const window = rewardDeadlines(record.events, deps.policies).findLast(({ kind }) => kind === 'claim');
  const failed = record.reward.failReason !== undefined;
  if (!failed && window !== undefined && window.dueAt <= claim.at) return refused('reward.claim-lapsed');
  const attempt = record.reward.attempts + 1;
  const billNumber = billNumberOf(payoutId, attempt);
  const fact = { type: 'payment-started', data: { billNumber, channel: 'cash', attempt } } as const;
  return saveReward(deps, record, [fact], claim);
};

/** Bank: the officer vouches. WeChat: only WeChat's own answer counts. */
const confirm = async (
  deps: Deps,
  record: RewardRecord,
  reference: string | undefined,
  claim: Command,
): Promise<Outcome<RewardRecord, Refusal> | 'conflict'> => {
  const { channel, billNumber } = record.reward;
  if (channel !== 'wechat' || billNumber === undefined)
    return saveReward(deps, record, [{ type: 'paid', data: { reference } }], claim);
  const transfer = await deps.transfers.find(billNumber);
  if (
    transfer === undefined ||
    (transfer.state !== 'success' && transfer.state !== 'fail' && transfer.state !== 'cancelled')
  )
    return refused('reward.payment-not-settled');
  return settleTransfer(deps, record, transfer, claim);
};

export const findReward = async (
  { store }: Pick<Dependencies, 'store'>,
  payoutId: string,
): Promise<RewardRecord | undefined> => {
  const payout = await store.readPayout(payoutId);
  return payout === undefined ? undefined : store.readReward(payout.rewardId);
};
