import { limitsSettled } from '../../domain/deadline/limits-settled.ts';
import { scheduleOf } from '../../domain/deadline/schedule.ts';
import { type TrackedDeadline, trackDeadlines } from '../../domain/deadline/track.ts';
import { ancestorOf } from '../../domain/jurisdiction/division.ts';
import { postingsOf } from '../../domain/reward/ledger.ts';
import { type Reward, rewardOf } from '../../domain/reward/reward.ts';
import type { RewardEvent } from '../../domain/reward/reward-event.ts';
import { isOpen } from '../../domain/reward/reward-state.ts';
import { rewardTracks } from '../../domain/reward/reward-tracks.ts';
import type { Change, PayoutRow, RewardRow } from '../../ports/case-store.ts';
import type { PolicyBook } from '../../ports/policy-book.ts';

export const rewardDeadlines = (
  events: readonly RewardEvent[],
  policies: PolicyBook,
): readonly TrackedDeadline[] => {
  const { nomination } = rewardOf(events.slice(0, 1));
  const pack = policies.edition(nomination.policyId, nomination.policyEdition);
  return trackDeadlines(events, rewardTracks, pack.deadlines, policies.calendar());
};

export const rewardRow = (
  id: string,
  reward: Reward,
  events: readonly RewardEvent[],
  policies: PolicyBook,
): RewardRow => {
  const { nomination, state } = reward;
  const deadlines = rewardDeadlines(events, policies);
  const schedule = scheduleOf(deadlines, policies.calendar());
  return {
    id,
    caseId: nomination.caseId,
    reportId: nomination.reportId,
    caseNumber: nomination.caseNumber,
    state,
    amountFen: reward.proposal?.amountFen ?? null,
    category: reward.proposal?.category,
    division: nomination.division,
    county: ancestorOf(nomination.division, 'county'),
    unit: nomination.unit,
    policyId: nomination.policyId,
    policyEdition: nomination.policyEdition,
    limits: limitsSettled(deadlines),
    ...(isOpen(state) ? schedule : { escalatedTo: schedule.escalatedTo }),
    ...(isUnanswered(reward) && { wakeAt: events.at(-1)?.at ?? '' }),
  };
};

/** A transfer was started but WeChat's answer is not recorded: the next sweep asks. */
const isUnanswered = ({ state, channel, packageInfo }: Reward): boolean =>
  state === 'paying' && channel === 'wechat' && packageInfo === undefined;

const payoutState = (reward: Reward): PayoutRow['state'] | undefined => {
  switch (reward.state) {
    case 'claimed':
      return reward.failReason === undefined ? 'waiting' : 'failed';
    case 'paying':
      return 'paying';
    case 'paid':
      return 'paid';
    default:
      return undefined;
  }
};

/**
 * Adds events to a reward: history and row, the payout finance sees, and the ledger lines, in one write.
 * Money moves only here.
 */
export const rewardChanges = (
  id: string,
  before: readonly RewardEvent[],
  added: readonly RewardEvent[],
  policies: PolicyBook,
): readonly Change[] => {
  const events = [...before, ...added];
  const reward = rewardOf(events);
  const row = rewardRow(id, reward, events, policies);
  const current = payoutRow(id, reward, row);
  return [
    { kind: 'reward', id, events: added, row },
    ...(current === undefined ? [] : [{ kind: 'payout' as const, row: current }]),
    ...endedPayout(id, before, reward, row, current),
    ...added.flatMap((event, index) =>
      ledgerChange(
        id,
        rewardOf(events.slice(0, before.length + index + 1)),
        event,
        before.length + index === 0 ? undefined : rewardOf(events.slice(0, before.length + index)),
      ),
    ),
  ];
};

/** The payout of a reward as finance sees it; undefined while there is nothing to pay. */
export const payoutRow = (rewardId: string, reward: Reward, row: RewardRow): PayoutRow | undefined => {
  const state = payoutState(reward);
  if (state === undefined || reward.payoutId === undefined) return undefined;
  return {
    id: reward.payoutId,
    rewardId,
    state,
    amountFen: reward.proposal?.amountFen ?? 0,
    channel: reward.channel ?? 'bank',
    county: row.county,
    version: reward.version,
    policyId: row.policyId,
    policyEdition: row.policyEdition,
    billNumber: reward.billNumber,
    failReason: reward.failReason,
    escalatedTo: row.escalatedTo,
    ...(row.next !== undefined && { next: row.next }),
  };
};

/** Nothing may be paid twice: a payout that a new claim or a revocation has overtaken leaves finance's list. */
const endedPayout = (
  rewardId: string,
  before: readonly RewardEvent[],
  { version }: Reward,
  row: RewardRow,
  current: PayoutRow | undefined,
): readonly Change[] => {
  const was = before.length === 0 ? undefined : rewardOf(before);
  const { next: _next, ...ended } = row;
  const earlier = was === undefined ? undefined : payoutRow(rewardId, was, ended);
  return earlier === undefined || earlier.id === current?.id
    ? []
    : [{ kind: 'payout', row: { ...earlier, state: 'cancelled', version } }];
};

/** An upheld objection ends the proposal whose money it sets free: sum and year stand in the reward before it. */
const ledgerChange = (
  rewardId: string,
  reward: Reward,
  event: RewardEvent,
  was: Reward | undefined,
): readonly Change[] => {
  const year = reward.budgetYear ?? was?.budgetYear;
  const amountFen = (reward.proposal ?? was?.proposal)?.amountFen ?? 0;
  const postings = postingsOf(event, amountFen, year !== undefined);
  if (year === undefined || postings.length === 0) return [];
  const line = {
    id: `${rewardId}#${event.version}`,
    unit: reward.nomination.unit,
    year,
    at: event.at,
    text: event.type,
    payoutId: reward.payoutId,
    postings,
  };
  return [{ kind: 'ledger', line }];
};
