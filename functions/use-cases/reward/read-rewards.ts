import { scheduleOf } from '../../domain/deadline/schedule.ts';
import type { TraceStep } from '../../domain/reward/assessment/assessment.ts';
import { allowedReporterRewardActions } from '../../domain/reward/decide-claim.ts';
import type { Objection } from '../../domain/reward/objection.ts';
import type { PayoutChannel, RewardEvent } from '../../domain/reward/reward-event.ts';
import type { RewardRecord, RewardRow } from '../../ports/case-store.ts';
import type { Dependencies } from '../dependencies.ts';
import { announced } from '../report/read-report.ts';
import { deadlineViews, nextView, type Viewing } from '../views/deadline-view.ts';
import { timeline } from '../views/timeline.ts';
import { deadlineTitle } from '../words/deadline-words.ts';
import { say, yuan } from '../words/language.ts';
import { paymentFailureWords } from '../words/payment-failure-words.ts';
import { requirementWords } from '../words/requirement-words.ts';
import { rewardSentence, rewardStateWords } from '../words/reward-words.ts';
import { rewardDeadlines } from './reward-changes.ts';

/** A reward in the reporter's list. */
export const ownRewardRow = (row: RewardRow, viewing: Viewing) => {
  const next = nextView(row, viewing);
  return {
    id: row.id,
    reportId: row.reportId,
    caseNumber: row.caseNumber,
    state: row.state,
    stateText: say(rewardStateWords[row.state], viewing.language),
    amountFen: announced(row.state) ? row.amountFen : null,
    ...(next !== undefined && { next }),
  };
};

/** Amount, why, until when, and what can be done: everything the reporter needs to decide and to object. */
export const ownRewardView = (
  { policies }: Pick<Dependencies, 'policies'>,
  { id, reward, events }: RewardRecord,
  viewing: Viewing,
  collectionCode?: string,
) => {
  const { nomination, proposal, state } = reward;
  const pack = policies.edition(nomination.policyId, nomination.policyEdition);
  const deadlines = rewardDeadlines(events, policies);
  const schedule = scheduleOf(deadlines, policies.calendar());
  const window = deadlines.findLast(({ kind }) => kind === 'claim');
  const shown = announced(state);
  const refusal = events.findLast((event) => event.type === 'found-ineligible');
  const amount = amountWords(proposal?.amountFen ?? 0);
  const base = {
    ...nomination,
    policyId: pack.id,
    policyEdition: pack.edition,
    ...(schedule.next !== undefined && { next: schedule.next }),
  };
  const next = nextView(base, viewing);
  return {
    id,
    reportId: nomination.reportId,
    caseNumber: nomination.caseNumber,
    state,
    stateText: say(rewardStateWords[state], viewing.language),
    amountFen: shown ? (proposal?.amountFen ?? null) : null,
    ...(next !== undefined && { next }),
    policy: { id: pack.id, edition: pack.edition, title: say(pack.title, viewing.language) },
    trace: traceView(shown ? (proposal?.trace ?? []) : (refusal?.data.trace ?? []), viewing),
    unmet: (reward.refusal?.unmet ?? []).map((code) => ({
      code,
      text: say(requirementWords(code), viewing.language),
    })),
    ...(window !== undefined && {
      claimWindow: {
        from: window.from,
        dueOn: window.dueOn,
        dueAt: window.dueAt,
        remindOn: [...window.remindOn],
      },
    }),
    channels: channelsOf(pack.payout, proposal?.amountFen ?? 0),
    recipients: (['proxy', 'heir'] as const).filter((kind) => pack.payout[kind]),
    ...paymentView(reward, deadlines, viewing, collectionCode),
    timeline: timeline(
      events,
      (event: RewardEvent) => rewardSentence(event, amount, deadlineTitle, false),
      viewing.language,
    ),
    deadlines: deadlineViews(deadlines, viewing),
    ...(reward.objection !== undefined && {
      objection: {
        at: reward.objection.at,
        text: reward.objection.reason,
        ...answerOf(reward.objection, (at) => at),
      },
    }),
    allowedActions: [
      ...allowedReporterRewardActions(reward, { now: viewing.now, deadlines, payout: pack.payout }),
      ...(state === 'paying' && reward.packageInfo !== undefined ? (['confirm-receipt'] as const) : []),
    ],
  };
};

/** What the office said to an objection; `day` makes its time as coarse as its reader's view. */
export const answerOf = ({ answer }: Objection, day: (at: string) => string) =>
  answer === undefined ? {} : { answer: { ...answer, at: day(answer.at) } };

export const amountWords = (fen: number) => ({ zh: yuan(fen, 'zh'), en: yuan(fen, 'en') });

export const traceView = (trace: readonly TraceStep[], { language }: Viewing) =>
  trace.map(({ step, clause, amountFen, text }) => ({
    step,
    clause: say(clause, language),
    amountFen,
    text: say(text, language),
  }));

const channelsOf = (
  payout: { readonly channels: readonly string[]; readonly wechatMaxFen: number },
  amountFen: number,
): readonly PayoutChannel[] => [
  ...(payout.channels.includes('wechat') && amountFen <= payout.wechatMaxFen ? (['wechat'] as const) : []),
  ...(payout.channels.includes('bank') || payout.channels.includes('treasury') ? (['bank'] as const) : []),
  ...(payout.channels.includes('cash') ? (['cash'] as const) : []),
];

const paymentView = (
  { state, channel, packageInfo, failReason }: RewardRecord['reward'],
  deadlines: readonly { readonly kind: string; readonly dueAt: string }[],
  { language }: Viewing,
  collectionCode: string | undefined,
) => {
  if (channel === undefined) return {};
  const step =
    state === 'paid'
      ? 'paid'
      : failReason !== undefined
        ? 'failed'
        : state === 'paying'
          ? packageInfo === undefined
            ? 'sent'
            : 'confirm'
          : 'waiting';
  const confirmBefore = deadlines.findLast(({ kind }) => kind === 'payment-confirmation')?.dueAt;
  return {
    payment: {
      channel,
      state: step,
      ...(collectionCode !== undefined && { collectionCode }),
      ...(step === 'confirm' && packageInfo !== undefined && { packageInfo }),
      ...(step === 'confirm' && confirmBefore !== undefined && { confirmBefore }),
      ...(failReason !== undefined && { failText: say(paymentFailureWords(failReason), language) }),
    },
  };
};
