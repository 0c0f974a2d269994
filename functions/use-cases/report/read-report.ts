import { allowedReporterActions } from '../../domain/case/allowed-actions.ts';
import type { CaseEvent } from '../../domain/case/case-event.ts';
import { plainStateOf } from '../../domain/case/case-state.ts';
import type { ViolationCase } from '../../domain/case/violation-case.ts';
import { scheduleOf } from '../../domain/deadline/schedule.ts';
import type { CaseRecord, CaseRow } from '../../ports/case-store.ts';
import { caseDeadlines, caseRow } from '../case/case-changes.ts';
import type { Dependencies } from '../dependencies.ts';
import { rewardIdOf } from '../ids.ts';
import { deadlineViews, nextView, type Viewing } from '../views/deadline-view.ts';
import { evidenceViews, reporterEvidence } from '../views/evidence-view.ts';
import { messagesOf, timeline } from '../views/timeline.ts';
import { reporterSentence } from '../words/case-sentences.ts';
import { findingsWords, plainStateWords, repliedShort } from '../words/case-words.ts';
import { deadlineTitle } from '../words/deadline-words.ts';
import { say } from '../words/language.ts';
import { rewardStateWords } from '../words/reward-words.ts';
import { followMerge } from './follow-merge.ts';

type Deps = Pick<Dependencies, 'store' | 'staff' | 'register' | 'files' | 'originals' | 'policies'>;

/**
 * Everything the reporter may know about a report. After a merge the earlier case goes on telling: its
 * events from the merge on appear here, its own reporter's never.
 */
export const readReport = async (deps: Deps, record: CaseRecord, viewing: Viewing) => {
  const { violationCase } = record;
  const { report } = violationCase;
  const { events: followed, lead } = await followMerge(deps, record);
  const [organisation, evidence, rewards] = await Promise.all([
    deps.staff.organisation(),
    ownEvidence(deps, reporterEvidence(record.events)),
    deps.store.rewardRows([rewardIdOf(record.id)]),
  ]);
  const answer = followed.findLast(({ type }) => type === 'replied');
  const deadlines = caseDeadlines(record.events, deps.policies);
  const { next } = scheduleOf(caseDeadlines(followed, deps.policies), deps.policies.calendar());
  const unit = (id: string) => organisation.units.find((candidate) => candidate.id === id)?.name ?? '';
  return {
    ...reportRow(
      { ...caseRow(record.id, record.events, deps.policies), state: lead.state },
      violationCase.filedAt,
      report.address,
      viewing,
    ),
    ...nextOf({ ...report, ...(next !== undefined && { next }) }, viewing),
    disclosure: report.disclosure,
    description: report.description,
    occurredAt: report.occurredAt,
    ongoing: report.ongoing,
    ...(report.partyName !== undefined && { reportedParty: report.partyName }),
    place: {
      lng: report.lng,
      lat: report.lat,
      ...(report.address !== undefined && { address: report.address }),
      area: organisation.areas.find(({ code }) => code === report.division)?.name ?? '',
    },
    wantsReward: report.wantsReward,
    turn: next === undefined ? ('nobody' as const) : next.owedBy,
    timeline: timeline(
      followed,
      // The answer in force stands above in full; answers before it are told here only.
      (event) => (event === answer ? repliedShort : reporterSentence(deadlineTitle)(event, { unit })),
      viewing.language,
    ),
    deadlines: deadlineViews(deadlines, viewing),
    messages: messagesOf(record.events),
    evidence,
    rewards: rewards.map(({ id, state, amountFen }) => ({
      id,
      state,
      stateText: say(rewardStateWords[state], viewing.language),
      amountFen: announced(state) ? amountFen : null,
    })),
    ...replyOf(followed, lead, viewing),
    ...ratingOf(record.events),
    ...supplementAskedOf(record, deadlines),
    ...(violationCase.call !== undefined &&
      viewing.now < violationCase.call.answerUntil && {
        callAsked: { answerUntil: violationCase.call.answerUntil },
      }),
    allowedActions: allowedReporterActions(violationCase, { now: viewing.now, deadlines, lead }),
    version: violationCase.version,
  };
};

const ownEvidence = async (deps: Deps, ids: readonly string[]) => {
  const views = await evidenceViews(deps, ids);
  return Promise.all(
    views.map(async (view) => {
      const original = await deps.originals.facts(view.id);
      return { ...view, ...(original !== undefined && { originalSha256: original.sha256 }) };
    }),
  );
};

/** The amount is the reporter's business once it is approved, not while it is proposed. */
export const announced = (state: string): boolean =>
  [
    'approved',
    'notified',
    'objected',
    'claimed',
    'paying',
    'paid',
    'forfeited',
    'waived',
    'revoked',
  ].includes(state);

export const reportRow = (row: CaseRow, filedAt: string, address: string | undefined, viewing: Viewing) => {
  const state = plainStateOf[row.state];
  return {
    id: row.id,
    caseNumber: row.caseNumber,
    filedAt,
    pollutionTypes: row.pollutionTypes,
    ...(address !== undefined && { address }),
    state,
    stateText: say(plainStateWords[state], viewing.language),
    ...nextOf(row, viewing),
  };
};

const nextOf = (row: Parameters<typeof nextView>[0], viewing: Viewing) => {
  const next = nextView(row, viewing);
  return next === undefined ? {} : { next };
};

/** Findings of the main case may be older than the merger: they come from the case, not from what followed. */
const replyOf = (events: readonly CaseEvent[], { findings }: ViolationCase, { language }: Viewing) => {
  const reply = events.findLast((event) => event.type === 'replied');
  if (reply === undefined) return {};
  return {
    reply: {
      at: reply.at,
      findings: findings === undefined ? '' : say(findingsWords[findings.findings], language),
      text: reply.data.text,
    },
  };
};

const ratingOf = (events: readonly CaseEvent[]) => {
  const rated = events.findLast((event) => event.type === 'rated');
  if (rated === undefined) return {};
  const { stars, comment } = rated.data;
  return { rating: { stars, ...(comment !== undefined && { comment }) } };
};

const supplementAskedOf = (
  { violationCase, events }: CaseRecord,
  deadlines: readonly { readonly kind: string; readonly dueAt: string }[],
) => {
  const asked = events.findLast((event) => event.type === 'supplement-requested');
  if (violationCase.state !== 'supplement-requested' || asked === undefined) return {};
  const dueAt = deadlines.findLast(({ kind }) => kind === 'supplement')?.dueAt ?? '';
  return { supplementAsked: { text: asked.data.text, dueAt } };
};
