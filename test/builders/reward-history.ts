import type { By } from '../../functions/domain/case/case-event.ts';
import { type TrackedDeadline, trackDeadlines } from '../../functions/domain/deadline/track.ts';
import type { Assessment } from '../../functions/domain/reward/assessment/assessment.ts';
import { type Reward, rewardOf } from '../../functions/domain/reward/reward.ts';
import type { Nomination, RewardEvent, RewardFact } from '../../functions/domain/reward/reward-event.ts';
import type { RewardState } from '../../functions/domain/reward/reward-state.ts';
import { rewardTracks } from '../../functions/domain/reward/reward-tracks.ts';
import { nominated } from './a-reward-change.ts';
import { calendar } from './case-history.ts';
import { packOf } from './reward-facts.ts';

type Step = RewardFact | readonly [RewardFact, { readonly at?: string; readonly by?: By }];

/** A Monday, 10:00 in Shanghai. */
export const nominatedAt = '2026-06-01T02:00:00.000Z';

export const aNomination = (more: Partial<Nomination> = {}): RewardFact => {
  if (nominated.type !== 'nominated') throw new Error('not a nomination');
  return { type: 'nominated', data: { ...nominated.data, ...more } };
};

export const rewardFacts = {
  invited: { type: 'invited', data: {} },
  applied: { type: 'applied', data: { statement: '申请奖励' } },
  proposed: { type: 'proposed', data: { amountFen: 20_000, trace: [], needs: [] } },
  reviewed: { type: 'reviewed', data: { needsConsent: false } },
  consentNeeded: { type: 'reviewed', data: { needsConsent: true } },
  consented: { type: 'consent-recorded', data: { number: '府函〔2026〕1号' } },
  approved: { type: 'approved', data: { budgetYear: 2026 } },
  returned: { type: 'returned', data: { reason: '类别有误' } },
  ineligible: { type: 'found-ineligible', data: { reason: '非首次', unmet: ['not-first'], trace: [] } },
  rejected: { type: 'rejected', data: { reason: '证据不足' } },
  notified: { type: 'notified', data: {} },
  claimed: { type: 'claimed', data: { payoutId: 'pay_1', channel: 'wechat' } },
  started: { type: 'payment-started', data: { billNumber: 'B1', channel: 'wechat', attempt: 1 } },
  waiting: { type: 'payment-waiting', data: { packageInfo: 'package' } },
  failed: { type: 'payment-failed', data: { reason: 'NAME_NOT_MATCH' } },
  paid: { type: 'paid', data: {} },
  forfeited: { type: 'forfeited', data: {} },
  waived: { type: 'waived', data: {} },
  revoked: { type: 'revoked', data: { reason: '骗取奖励' } },
  objected: { type: 'objected', data: { reason: '金额过低' } },
  upheld: { type: 'objection-answered', data: { upheld: true, text: '照片确为首次提交' } },
  notUpheld: {
    type: 'objection-answered',
    data: { upheld: false, text: '金额符合办法', backTo: 'notified' },
  },
} as const satisfies Record<string, RewardFact>;

/** Who does what in the usual course: four different people. */
const usualHand = (fact: RewardFact): By => {
  switch (fact.type) {
    case 'proposed':
    case 'notified':
      return 'officer:clerk';
    case 'reviewed':
    case 'objection-answered':
      return 'officer:reviewer';
    case 'consent-recorded':
      return 'officer:government';
    case 'approved':
      return 'officer:approver';
    case 'payment-started':
      return 'officer:finance';
    case 'applied':
    case 'claimed':
    case 'waived':
    case 'objected':
      return 'reporter';
    default:
      return 'system';
  }
};

/** A second apart, unless a step says when. */
export const rewardHistory = (...steps: readonly Step[]): readonly RewardEvent[] =>
  steps.map((step, index) => {
    const [fact, { at, by }] = 'type' in step ? [step, {} as { at?: string; by?: By }] : step;
    return {
      ...fact,
      version: index + 1,
      at: at ?? new Date(Date.parse(nominatedAt) + index * 1000).toISOString(),
      by: by ?? usualHand(fact),
      commandId: `command-${index + 1}`,
      payloadHash: 'p'.repeat(43),
    } as RewardEvent;
  });

const f = rewardFacts;
const toNotified = [aNomination(), f.proposed, f.reviewed, f.approved, f.notified];

export const rewardCourseTo: Record<RewardState, readonly RewardFact[]> = {
  candidate: [aNomination()],
  invited: [aNomination({ mode: 'application-first' }), f.invited],
  applied: [aNomination({ mode: 'application-first' }), f.invited, f.applied],
  proposed: [aNomination(), f.proposed],
  'consent-pending': [aNomination(), f.proposed, f.consentNeeded],
  reviewed: [aNomination(), f.proposed, f.reviewed],
  approved: [aNomination(), f.proposed, f.reviewed, f.approved],
  notified: toNotified,
  objected: [...toNotified, f.objected],
  claimed: [...toNotified, f.claimed],
  paying: [...toNotified, f.claimed, f.started],
  paid: [...toNotified, f.claimed, f.started, f.paid],
  ineligible: [aNomination(), f.ineligible],
  rejected: [aNomination(), f.proposed, f.reviewed, f.rejected],
  forfeited: [...toNotified, f.forfeited],
  waived: [...toNotified, f.waived],
  revoked: [...toNotified, f.revoked],
};

export const rewardIn = (state: RewardState, ...more: readonly RewardFact[]): Reward =>
  rewardOf(rewardHistory(...rewardCourseTo[state], ...more));

export const rewardLimitsOf = (
  events: readonly RewardEvent[],
  policy = 'default-12',
): readonly TrackedDeadline[] => trackDeadlines(events, rewardTracks, packOf(policy).deadlines, calendar);

/** The engine's answer for one reporter who gets the whole amount. */
export const anAssessment = (more: Partial<Assessment> = {}): Assessment => ({
  policy: 'default-12',
  edition: 1,
  eligible: true,
  unmet: [],
  amountFen: 20_000,
  range: null,
  shares: [{ reporter: 'rpt_1', amountFen: 20_000 }],
  needs: [],
  trace: [],
  reporters: [{ reporter: 'rpt_1', unmet: [] }],
  ...more,
});
