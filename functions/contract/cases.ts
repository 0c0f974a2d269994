import * as v from 'valibot';
import { caseCommandBody } from './case-commands.ts';
import { evidenceView } from './evidence.ts';
import { operation } from './operation.ts';
import { deadlineView, nextDue, page, pageQuery, timelineEntry } from './primitives.ts';
import { disclosures, pollutionTypes } from './report-words.ts';

export const caseStates = [
  'submitted',
  'supplement-requested',
  'declined',
  'transferred',
  'merged',
  'accepted',
  'dispatched',
  'checking',
  'investigating',
  'concluded',
  'handled',
  'replied',
  'closed',
  'suspended',
  'withdrawn',
  'reopened',
  'under-review',
] as const;
export const caseQueues = ['intake', 'dispatch', 'field', 'investigation', 'closing', 'review'] as const;

const unitView = v.object({ id: v.string(), name: v.string() });

const caseRow = v.object({
  id: v.string(),
  caseNumber: v.string(),
  state: v.picklist(caseStates),
  stateText: v.string(),
  /** The day only: the second would help to find out who reported. */
  filedOn: v.string(),
  pollutionTypes: v.array(v.picklist(pollutionTypes)),
  area: v.string(),
  division: v.string(),
  unit: unitView,
  queue: v.nullable(v.picklist(caseQueues)),
  next: v.optional(nextDue),
  urgent: v.boolean(),
});

const nearby = v.object({
  id: v.string(),
  caseNumber: v.string(),
  stateText: v.string(),
  filedOn: v.string(),
  metres: v.number(),
  pollutionTypes: v.array(v.string()),
});

const caseDetail = v.object({
  ...caseRow.entries,
  version: v.number(),
  disclosure: v.picklist(disclosures),
  wantsReply: v.boolean(),
  wantsReward: v.boolean(),
  description: v.string(),
  /** Ids of type-questions.ts, which has the words. */
  answers: v.array(v.object({ question: v.string(), options: v.array(v.string()) })),
  occurredOn: v.string(),
  ongoing: v.boolean(),
  reportedParty: v.optional(v.string()),
  place: v.object({ lng: v.number(), lat: v.number(), address: v.optional(v.string()) }),
  policy: v.object({
    id: v.string(),
    edition: v.number(),
    title: v.string(),
    categories: v.array(v.object({ code: v.string(), name: v.string() })),
  }),
  evidence: v.array(evidenceView),
  siteChecks: v.array(
    v.object({
      at: v.string(),
      by: v.string(),
      violationSeen: v.boolean(),
      notes: v.string(),
      evidence: v.array(evidenceView),
    }),
  ),
  findings: v.optional(
    v.object({ findings: v.string(), categories: v.array(v.string()), summary: v.string(), at: v.string() }),
  ),
  outcomes: v.array(
    v.object({
      kind: v.string(),
      amountFen: v.optional(v.number()),
      documentNumber: v.optional(v.string()),
      decidedOn: v.optional(v.string()),
      servedOn: v.optional(v.string()),
    }),
  ),
  extension: v.optional(
    v.object({ kind: v.string(), length: v.number(), reason: v.string(), by: v.string() }),
  ),
  /** Empty for townships and villages, as are `rewards`, `nearby` and `dispatchUnits`. */
  messages: v.optional(
    v.array(v.object({ at: v.string(), from: v.picklist(['reporter', 'authority']), text: v.string() })),
    [],
  ),
  supplements: v.array(v.object({ at: v.string(), text: v.string() })),
  /** Whether the reporter's texts hold marked parts that nobody has looked at; texts stand here blacked out. */
  textCheck: v.picklist(['nothing-found', 'needed', 'done']),
  reply: v.optional(v.object({ at: v.string(), text: v.string() })),
  timeline: v.array(timelineEntry),
  deadlines: v.array(deadlineView),
  rewards: v.optional(v.array(v.object({ id: v.string(), state: v.string(), stateText: v.string() })), []),
  mergedInto: v.optional(v.string()),
  mergedReports: v.optional(v.number(), 0),
  nearby: v.optional(v.array(nearby), []),
  dispatchUnits: v.optional(v.array(unitView), []),
  allowedActions: v.array(v.string()),
});

export const listCases = operation({
  id: 'listCases',
  method: 'GET',
  path: '/officer/cases',
  audience: 'officer',
  summary: 'Open cases I may see, by next due date',
  query: v.object({ ...pageQuery, queue: v.optional(v.picklist(caseQueues)) }),
  status: 200,
  response: page(caseRow),
});
export const readCase = operation({
  id: 'readCase',
  method: 'GET',
  path: '/officer/cases/{id}',
  audience: 'officer',
  summary: 'One case with everything I may see and do',
  status: 200,
  response: caseDetail,
});
export const commandCase = operation({
  id: 'commandCase',
  method: 'POST',
  path: '/officer/cases/{id}/commands',
  audience: 'officer',
  summary: 'Do one of the allowed actions',
  body: caseCommandBody,
  status: 200,
  response: v.object({
    id: v.string(),
    state: v.picklist(caseStates),
    stateText: v.string(),
    version: v.number(),
    allowedActions: v.array(v.string()),
  }),
});
export const listOverdue = operation({
  id: 'listOverdue',
  method: 'GET',
  path: '/officer/overdue',
  audience: 'officer',
  summary: 'Open cases with a limit that has passed, the longest overdue first',
  query: v.object(pageQuery),
  status: 200,
  response: page(v.object({ ...caseRow.entries, escalatedTo: v.array(v.string()) })),
});
export const listQueues = operation({
  id: 'listQueues',
  method: 'GET',
  path: '/officer/queues',
  audience: 'officer',
  summary: 'My queues with their number of cases (up to 99) and how many are overdue',
  status: 200,
  response: v.object({
    items: v.array(v.object({ queue: v.string(), count: v.number(), overdue: v.number() })),
  }),
});
export const readStatistics = operation({
  id: 'readOfficerStatistics',
  method: 'GET',
  path: '/officer/statistics',
  audience: 'officer',
  summary: 'Counts by month, state, type and area, and limits kept',
  status: 200,
  response: v.object({
    months: v.array(v.object({ month: v.string(), filed: v.number(), closed: v.number() })),
    byType: v.array(v.object({ type: v.string(), count: v.number() })),
    byArea: v.array(v.object({ division: v.string(), name: v.string(), count: v.number() })),
    byState: v.array(v.object({ state: v.string(), count: v.number() })),
    deadlines: v.array(
      v.object({ kind: v.string(), title: v.string(), kept: v.number(), missed: v.number() }),
    ),
  }),
});

export type CaseRow = v.InferOutput<typeof caseRow>;
export type CaseDetail = v.InferOutput<typeof caseDetail>;
