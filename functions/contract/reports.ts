import * as v from 'valibot';
import { evidenceView } from './evidence.ts';
import { phoneNumber } from './file-report.ts';
import { operation } from './operation.ts';
import { deadlineView, identifier, nextDue, page, pageQuery, text, timelineEntry } from './primitives.ts';
import { disclosures } from './report-words.ts';

export const plainStates = ['submitted', 'accepting', 'handling', 'closed', 'not-accepted'] as const;

const reportRow = v.object({
  id: v.string(),
  caseNumber: v.string(),
  filedAt: v.string(),
  pollutionTypes: v.array(v.string()),
  address: v.optional(v.string()),
  state: v.picklist(plainStates),
  stateText: v.string(),
  next: v.optional(nextDue),
});

const message = v.object({
  at: v.string(),
  from: v.picklist(['reporter', 'authority']),
  text: v.string(),
});

const citizenActions = ['supplement', 'message', 'answer-call', 'withdraw', 'rate', 'review'] as const;

/** The hash proves later which file was handed in; nobody but its reporter gets it. */
const ownEvidence = v.object({ ...evidenceView.entries, originalSha256: v.optional(v.string()) });

const reportDetail = v.object({
  ...reportRow.entries,
  disclosure: v.picklist(disclosures),
  description: v.string(),
  occurredAt: v.string(),
  ongoing: v.boolean(),
  reportedParty: v.optional(v.string()),
  place: v.object({ lng: v.number(), lat: v.number(), address: v.optional(v.string()), area: v.string() }),
  wantsReward: v.boolean(),
  /** Whose turn it is. */
  turn: v.picklist(['authority', 'reporter', 'nobody']),
  timeline: v.array(timelineEntry),
  deadlines: v.array(deadlineView),
  messages: v.array(message),
  evidence: v.array(ownEvidence),
  rewards: v.array(
    v.object({ id: v.string(), state: v.string(), stateText: v.string(), amountFen: v.nullable(v.number()) }),
  ),
  reply: v.optional(v.object({ at: v.string(), findings: v.string(), text: v.string() })),
  rating: v.optional(v.object({ stars: v.number(), comment: v.optional(v.string()) })),
  callAsked: v.optional(v.object({ answerUntil: v.string() })),
  supplementAsked: v.optional(v.object({ text: v.string(), dueAt: v.string() })),
  allowedActions: v.array(v.picklist(citizenActions)),
  version: v.number(),
});

export const listReports = operation({
  id: 'listReports',
  method: 'GET',
  path: '/citizen/reports',
  audience: 'citizen',
  summary: 'My reports, newest first',
  query: v.object(pageQuery),
  status: 200,
  response: page(reportRow),
});

export const readReport = operation({
  id: 'readReport',
  method: 'GET',
  path: '/citizen/reports/{id}',
  audience: 'citizen',
  summary: 'One of my reports with its timeline',
  status: 200,
  response: reportDetail,
});

const onReport = <const Id extends string, Body extends v.GenericSchema>(
  id: Id,
  last: string,
  summary: string,
  body: Body,
) =>
  operation({
    id,
    method: 'POST',
    path: `/citizen/reports/{id}/${last}`,
    audience: 'citizen',
    summary,
    body,
    status: 200,
    response: reportDetail,
  });

export const supplementReport = onReport(
  'supplementReport',
  'supplements',
  'Add what was missing',
  v.object({ text: text(2000), evidence: v.optional(v.pipe(v.array(identifier), v.maxLength(9)), []) }),
);
export const writeMessage = onReport(
  'writeMessage',
  'messages',
  'Write to the handling office',
  v.object({ text: text(1000) }),
);
export const answerCall = onReport(
  'answerCall',
  'call',
  'Agree to a call through a virtual number, or decline',
  v.object({
    agreed: v.boolean(),
    /** Reached by the relay for this one call and kept nowhere; left out = the phone left with the report. */
    phone: v.optional(phoneNumber),
  }),
);
export const withdrawReport = onReport(
  'withdrawReport',
  'withdrawal',
  'Withdraw the report',
  v.object({ reason: v.optional(text(500)) }),
);
/** Five levels of 好差评, 5 = 非常满意. */
export const rateReport = onReport(
  'rateReport',
  'rating',
  'Rate the handling',
  v.object({
    stars: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
    comment: v.optional(text(500)),
    solved: v.optional(v.boolean()),
  }),
);
export const requestReview = onReport(
  'requestReview',
  'review',
  'Ask for a review of the reply',
  v.object({ reason: text(1000) }),
);

export type ReportDetail = v.InferOutput<typeof reportDetail>;
export type ReportRow = v.InferOutput<typeof reportRow>;
