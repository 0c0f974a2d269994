import * as v from 'valibot';
import { evidenceView } from './evidence.ts';
import { operation } from './operation.ts';
import {
  deadlineView,
  identifier,
  instant,
  nextDue,
  page,
  pageQuery,
  text,
  timelineEntry,
} from './primitives.ts';

export const disclosures = ['named', 'coded', 'anonymous'] as const;
export const pollutionTypes = [
  'air',
  'water',
  'noise',
  'solid-waste',
  'soil',
  'ecology',
  'radiation',
  'ocean',
  'other',
] as const;

const place = v.object({
  lng: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  system: v.picklist(['gcj02', 'wgs84']),
  address: v.optional(text(200)),
});

const contact = v.object({
  name: text(40),
  phone: v.pipe(v.string(), v.trim(), v.regex(/^\+?[0-9 -]{5,20}$/, 'a phone number')),
});

export const reportBody = v.object({
  disclosure: v.picklist(disclosures),
  pollutionTypes: v.pipe(v.array(v.picklist(pollutionTypes)), v.minLength(1), v.maxLength(9)),
  /** At least five characters, the old 12369 rule for a report that can be acted on. */
  description: text(2000, 5),
  occurredAt: instant,
  ongoing: v.optional(v.boolean(), false),
  place,
  reportedParty: v.optional(v.object({ name: v.optional(text(100)) }), {}),
  evidence: v.optional(v.pipe(v.array(identifier), v.maxLength(9)), []),
  wantsReward: v.optional(v.boolean(), false),
  wantsReply: v.optional(v.boolean(), true),
  insider: v.optional(v.boolean(), false),
  /** The reporter answers for the truth of the report (信访工作条例 art 19). */
  declaration: v.literal(true),
  contact: v.optional(contact),
});

export const fileReport = operation({
  id: 'fileReport',
  method: 'POST',
  path: '/citizen/reports',
  audience: 'public',
  summary: 'File a report',
  body: v.pipe(
    reportBody,
    v.forward(
      v.check(
        (body) => body.disclosure === 'named' || body.contact === undefined,
        'only with a named report',
      ),
      ['contact'],
    ),
  ),
  status: 201,
  response: v.object({
    reportId: v.string(),
    caseNumber: v.string(),
    receiptCode: v.optional(v.string()),
    state: v.string(),
    stateText: v.string(),
    next: v.optional(nextDue),
  }),
});

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

export const citizenActions = ['supplement', 'message', 'withdraw', 'rate', 'review'] as const;

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
  evidence: v.array(evidenceView),
  rewards: v.array(
    v.object({ id: v.string(), state: v.string(), stateText: v.string(), amountFen: v.nullable(v.number()) }),
  ),
  reply: v.optional(v.object({ at: v.string(), findings: v.string(), text: v.string() })),
  rating: v.optional(v.object({ stars: v.number(), comment: v.optional(v.string()) })),
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

const onReport = <Body extends v.GenericSchema>(id: string, last: string, summary: string, body: Body) =>
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

export type ReportBody = v.InferOutput<typeof reportBody>;
export type ReportDetail = v.InferOutput<typeof reportDetail>;
export type ReportRow = v.InferOutput<typeof reportRow>;
