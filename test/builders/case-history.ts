import type {
  By,
  CaseEvent,
  CaseFact,
  FindingsRecord,
  ReportFacts,
} from '../../functions/domain/case/case-event.ts';
import type { CaseState } from '../../functions/domain/case/case-state.ts';
import { caseTracks } from '../../functions/domain/case/case-tracks.ts';
import { type ViolationCase, violationCaseOf } from '../../functions/domain/case/violation-case.ts';
import { type Calendar, createCalendar } from '../../functions/domain/deadline/calendar.ts';
import { type TrackedDeadline, trackDeadlines } from '../../functions/domain/deadline/track.ts';
import { calendars } from '../../functions/policies/calendars/calendars.ts';
import { filedAt, someReportFacts } from './a-filing.ts';
import { units } from './an-organisation.ts';
import { packOf } from './reward-facts.ts';

export type CaseStep = CaseFact | readonly [CaseFact, { readonly at?: string; readonly by?: By }];

export const filed = (facts: Partial<ReportFacts> = {}): CaseFact => ({
  type: 'filed',
  data: someReportFacts(facts),
});

const findings: FindingsRecord = {
  findings: 'substantiated',
  categories: ['C07'],
  matchesReport: true,
  subjectKnown: true,
  underRectification: false,
  summary: '属实',
};

/** One example of each fact, to be changed where a test needs it. */
export const facts = {
  accepted: { type: 'accepted', data: {} },
  declined: { type: 'declined', data: { code: 'not-our-duty', reason: '属住建部门职责' } },
  transferred: { type: 'transferred', data: { to: '示范市水务局' } },
  merged: { type: 'merged', data: { into: 'rpt_2' } },
  mergedIn: { type: 'merged-in', data: { from: 'rpt_3' } },
  asked: { type: 'supplement-requested', data: { text: '请补充具体位置' } },
  answered: { type: 'supplemented', data: { asked: true, text: '厂区北门', evidence: [] } },
  added: { type: 'supplemented', data: { asked: false, text: '今晚又排放', evidence: [] } },
  dispatched: { type: 'dispatched', data: { unit: units.town.id, urgent: false } },
  signed: { type: 'signed', data: { unit: units.town.id } },
  returned: { type: 'ticket-returned', data: { reason: '不在本辖区' } },
  checked: {
    type: 'site-checked',
    data: { visitedAt: filedAt, violationSeen: true, notes: '现场冒烟', evidence: [] },
  },
  caseFiled: { type: 'case-filed', data: { investigators: ['investigator-1', 'investigator-2'] } },
  found: { type: 'findings-recorded', data: findings },
  outcome: {
    type: 'outcome-recorded',
    data: {
      kind: 'fine',
      amountFen: 8_000_000,
      decidedOn: '2026-03-08',
      servedOn: '2026-03-09',
      final: true,
    },
  },
  extensionAsked: {
    type: 'extension-requested',
    data: { kind: 'handling', length: 10, reason: '需要监测' },
  },
  extended: { type: 'extension-approved', data: { kind: 'handling', length: 10, reason: '需要监测' } },
  extensionRefused: { type: 'extension-refused', data: { reason: '可以按期完成' } },
  replied: { type: 'replied', data: { text: '已责令改正' } },
  wrote: { type: 'message-written', data: { from: 'reporter', text: '还在排放' } },
  withdrawn: { type: 'withdrawn', data: {} },
  rated: { type: 'rated', data: { stars: 5 } },
  reviewAsked: { type: 'review-requested', data: { reason: '仍在排放' } },
  upheld: { type: 'review-opinion', data: { upheld: true, text: '维持' } },
  overturned: { type: 'review-opinion', data: { upheld: false, text: '重新办理' } },
  reopened: { type: 'reopened', data: { reason: '回访未整改' } },
  closed: { type: 'closed', data: {} },
  suspended: { type: 'suspended', data: { reason: '等待鉴定' } },
  resumed: { type: 'resumed', data: {} },
} as const satisfies Record<string, CaseFact>;

export const foundAs = (more: Partial<FindingsRecord>): CaseFact => ({
  type: 'findings-recorded',
  data: { ...findings, ...more },
});

/** Everything at 16:00 in Shanghai on Tuesday 2026-03-10, a second apart, unless a step says when. */
export const caseHistory = (...steps: readonly CaseStep[]): readonly CaseEvent[] =>
  steps.map((step, index) => {
    const [fact, { at, by }] = 'type' in step ? [step, {} as { at?: string; by?: By }] : step;
    return {
      ...fact,
      version: index + 1,
      at: at ?? new Date(Date.parse(filedAt) + index * 1000).toISOString(),
      by: by ?? (index === 0 ? 'reporter' : 'officer:intake'),
      commandId: `command-${index + 1}`,
      payloadHash: 'p'.repeat(43),
    } as CaseEvent;
  });

const toChecking = [filed(), facts.accepted, facts.dispatched, facts.signed];
const toConcluded = [...toChecking, facts.checked, facts.found];

/** A course that leads to each state; from `dispatched` on a township holds it, and another held it before. */
const wandered = [
  filed(),
  facts.accepted,
  { type: 'dispatched', data: { unit: units.formerTown.id, urgent: false } } as const,
  facts.returned,
];

export const courseTo: Record<CaseState, readonly CaseFact[]> = {
  submitted: [filed()],
  'supplement-requested': [filed(), facts.asked],
  declined: [filed(), facts.declined],
  transferred: [filed(), facts.transferred],
  merged: [filed(), facts.merged],
  withdrawn: [filed(), facts.withdrawn],
  accepted: [filed(), facts.accepted],
  dispatched: [...wandered, facts.dispatched],
  checking: [...wandered, facts.dispatched, facts.signed, facts.checked],
  investigating: [...wandered, facts.dispatched, facts.signed, facts.checked, facts.caseFiled],
  concluded: [...wandered, ...toConcluded.slice(2)],
  handled: [...wandered, ...toConcluded.slice(2), facts.outcome],
  replied: [...wandered, ...toConcluded.slice(2), facts.replied],
  closed: [...wandered, ...toConcluded.slice(2), facts.replied, facts.closed],
  'under-review': [...wandered, ...toConcluded.slice(2), facts.replied, facts.reviewAsked],
  reopened: [...wandered, ...toConcluded.slice(2), facts.replied, facts.reopened],
  suspended: [...wandered, facts.dispatched, facts.signed, facts.checked, facts.suspended],
};

export const caseIn = (state: CaseState, ...more: readonly CaseFact[]): ViolationCase =>
  violationCaseOf(caseHistory(...courseTo[state], ...more));

export const calendar: Calendar = createCalendar(calendars);

export const limitsOf = (events: readonly CaseEvent[], policy = 'default-12'): readonly TrackedDeadline[] =>
  trackDeadlines(events, caseTracks, packOf(policy).deadlines, calendar);
