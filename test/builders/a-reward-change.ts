import { type Posting, postingsOf } from '../../functions/domain/reward/ledger.ts';
import { rewardOf } from '../../functions/domain/reward/reward.ts';
import type { RewardEvent, RewardFact } from '../../functions/domain/reward/reward-event.ts';
import type { Change, LedgerLine, PayoutRow } from '../../functions/ports/case-store.ts';
import { county } from './a-filing.ts';

export const unit = 'eco-519901';
const at = '2026-06-01T02:00:00.000Z';

export const nominated: RewardFact = {
  type: 'nominated',
  data: {
    caseId: 'rpt_1',
    reportId: 'rpt_1',
    caseNumber: 'C12AB-34DEF',
    disclosure: 'named',
    policyId: 'default-12',
    policyEdition: 1,
    unit,
    division: '519901100000',
    triggeredOn: '2026-06-01',
    mode: 'authority-first',
  },
};

export const rewardEvents = (...facts: readonly RewardFact[]): readonly RewardEvent[] =>
  facts.map((fact, index) =>
    Object.assign(
      { ...fact },
      { version: index + 1, at, by: 'system' as const, commandId: `c${index + 1}`, payloadHash: 'p' },
    ),
  );

/** The change that adds everything after `before` events of this history. */
export const aRewardChange = (
  id: string,
  events: readonly RewardEvent[],
  before = 0,
  wakeAt?: string,
): Extract<Change, { kind: 'reward' }> => {
  const { nomination, state, proposal } = rewardOf(events);
  return {
    kind: 'reward',
    id,
    events: events.slice(before),
    row: {
      id,
      caseId: nomination.caseId,
      reportId: nomination.reportId,
      caseNumber: nomination.caseNumber,
      state,
      amountFen: proposal?.amountFen ?? null,
      division: nomination.division,
      county,
      unit: nomination.unit,
      policyId: nomination.policyId,
      policyEdition: nomination.policyEdition,
      escalatedTo: [],
      ...(wakeAt !== undefined && { wakeAt }),
    },
  };
};

export const aLine = (
  id: string,
  postings: readonly Posting[],
  line: Partial<LedgerLine> = {},
): Extract<Change, { kind: 'ledger' }> => ({
  kind: 'ledger',
  line: { id, unit, year: 2026, at, text: 'approved', postings, ...line },
});

export const approval = (amountFen: number): readonly Posting[] =>
  postingsOf({ type: 'approved', data: { budgetYear: 2026 } }, amountFen, true);

export const aPayout = (id: string, row: Partial<PayoutRow> = {}): Extract<Change, { kind: 'payout' }> => ({
  kind: 'payout',
  row: {
    id,
    rewardId: 'rwd_1',
    state: 'waiting',
    amountFen: 20_000,
    channel: 'wechat',
    county,
    version: 1,
    policyId: 'default-12',
    policyEdition: 1,
    escalatedTo: [],
    ...row,
  },
});
