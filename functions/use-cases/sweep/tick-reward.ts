import { actionsDue } from '../../domain/deadline/schedule.ts';
import type { RewardFact } from '../../domain/reward/reward-event.ts';
import type { RewardRecord } from '../../ports/case-store.ts';
import { retrying } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { settleTransfer } from '../payout/settle-transfer.ts';
import { startTransfer } from '../payout/start-transfer.ts';
import { rewardDeadlines } from '../reward/reward-changes.ts';
import { saveReward } from '../reward/save-reward.ts';

type Deps = Pick<Dependencies, 'store' | 'policies' | 'transfers' | 'vault'>;

/**
 * Records what is due on a reward. An unclaimed one is forfeited at 24:00 of its last day (民法典 art 203);
 * a transfer nobody confirmed is asked about at WeChat, never assumed to have failed.
 */
export const tickReward = async (deps: Deps, id: string, now: string): Promise<boolean> => {
  const claim = (version: number) =>
    ({ id: `tick:${version}`, payloadHash: '', at: now, by: 'system' }) as const;
  const result = await retrying<boolean, 'reward.budget-exhausted'>(async () => {
    const record = await deps.store.readReward(id);
    if (record === undefined) return { ok: true, value: false };
    const due = actionsDue(rewardDeadlines(record.events, deps.policies), deps.policies.calendar(), now);
    const facts = due.flatMap(({ deadline, action }): RewardFact[] => {
      const noted: RewardFact = {
        type: 'deadline-noted',
        data: { kind: deadline.kind, started: deadline.started, key: action.key, dueAt: deadline.dueAt },
      };
      const forfeits =
        action.kind === 'breach' && deadline.rule.onBreach === 'forfeit' && isInReportersHands(record);
      return forfeits ? [noted, { type: 'forfeited', data: {} }] : [noted];
    });
    if (facts.length === 0) return { ok: true, value: false };
    const saved = await saveReward(deps, record, facts, claim(record.reward.version));
    if (saved === 'conflict' || !saved.ok) return saved;
    return { ok: true, value: true };
  });
  const asked = await askWechat(deps, id, now);
  return asked || (result.ok && result.value);
};

/** Cash on its way over the desk, or one that the office failed to hand over, is not given up by silence. */
const isInReportersHands = ({ reward: { state, failReason } }: RewardRecord): boolean =>
  state !== 'paying' && failReason === undefined;

/** A running WeChat payment whose state may have changed unnoticed, or that was never sent (crash). */
const askWechat = async (deps: Deps, id: string, now: string): Promise<boolean> => {
  const record = await deps.store.readReward(id);
  const { state, channel, billNumber } = record?.reward ?? {};
  if (record === undefined || state !== 'paying' || channel !== 'wechat' || billNumber === undefined)
    return false;
  const claim = { id: `${billNumber}:asked`, payloadHash: '', at: now, by: 'system' } as const;
  const transfer = await deps.transfers.find(billNumber);
  const settled =
    transfer === undefined || lacksPackage(transfer.state, record)
      ? await startTransfer(deps, record, claim)
      : await settleTransfer(deps, record, transfer, { ...claim, id: `${billNumber}:${transfer.state}` });
  return settled !== 'conflict' && settled.ok && settled.value.reward.version > record.reward.version;
};

/** Queries do not carry the package the reporter's phone needs; asking for the same bill again does. */
const lacksPackage = (state: string, { reward }: RewardRecord): boolean =>
  state === 'wait-user-confirm' && reward.packageInfo === undefined;
