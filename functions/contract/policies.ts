import * as v from 'valibot';
import { assessmentFacts } from './assessment-facts.ts';
import { operation } from './operation.ts';
import { localDate, policyId, text } from './primitives.ts';

const person = v.object({ username: v.string(), name: v.string() });
/** A document as written; its own schema is applied to it, with every fault at its path. */
const file = v.record(v.string(), v.unknown());
const number = v.pipe(v.string(), v.regex(/^\d{1,4}$/, 'a number'), v.transform(Number));

const editionRow = v.object({
  edition: v.number(),
  title: v.string(),
  effectiveFrom: v.string(),
  /** Last day, also where only a later edition ends it; null = open. */
  effectiveTo: v.nullable(v.string()),
  state: v.picklist(['in-force', 'coming', 'ended', 'never-in-force']),
  /** Came with the program; otherwise published here, by two people. */
  shipped: v.boolean(),
  author: v.optional(person),
  publishedBy: v.optional(person),
  publishedAt: v.optional(v.string()),
});

const noticeRow = v.object({
  year: v.number(),
  /** 0 = came with the program; an amendment of the year is the next number. */
  revision: v.number(),
  title: v.string(),
  documentNumber: v.string(),
  publishedOn: v.string(),
  publishedAt: v.optional(v.string()),
  author: v.optional(person),
  publishedBy: v.optional(person),
});

const difference = v.object({
  path: v.string(),
  title: v.string(),
  /** Null: was not there, or is not there any more. */
  before: v.nullable(v.string()),
  after: v.nullable(v.string()),
});

const draftContent = v.variant('kind', [
  v.object({ kind: v.literal('pack'), file }),
  v.object({ kind: v.literal('calendar'), file }),
  v.object({
    kind: v.literal('area'),
    division: v.pipe(v.string(), v.regex(/^\d{12}$/, 'a division code of 12 digits')),
    policyId,
  }),
]);

const draftRow = v.object({
  id: v.string(),
  kind: v.picklist(['pack', 'calendar', 'area']),
  /** Id of the measure, the year, or the division code. */
  subject: v.string(),
  title: v.string(),
  state: v.picklist(['draft', 'submitted', 'published', 'discarded']),
  stateText: v.string(),
  author: person,
  changedAt: v.string(),
  allowedActions: v.array(v.picklist(['edit', 'submit', 'return', 'publish', 'discard'])),
});

const draft = v.object({
  ...draftRow.entries,
  content: draftContent,
  /** The number it gets (or got) when published. */
  number: v.number(),
  /** What it is compared with: an edition, or the revision of a notice; null = nothing before it. */
  comparedWith: v.nullable(v.number()),
  differences: v.array(difference),
  effectiveFrom: v.optional(v.string()),
  steps: v.array(
    v.object({
      step: v.string(),
      text: v.string(),
      by: person,
      at: v.string(),
      remark: v.optional(v.string()),
    }),
  ),
});

const sentence = v.object({ title: v.string(), text: v.string(), basis: v.optional(v.string()) });
const coded = v.object({ code: v.string(), text: v.string() });
const range = v.nullable(v.object({ minFen: v.number(), maxFen: v.number() }));

const administration = { audience: 'officer' } as const;

export const listPolicies = operation({
  id: 'listPolicies',
  method: 'GET',
  path: '/officer/policies',
  ...administration,
  summary: 'All measures with their editions, which one each place has, and the holiday notices',
  status: 200,
  response: v.object({
    measures: v.array(
      v.object({
        id: v.string(),
        title: v.string(),
        documentNumber: v.nullable(v.string()),
        /** Edition in force today. */
        inForce: v.nullable(v.number()),
        editions: v.array(editionRow),
      }),
    ),
    areas: v.array(
      v.object({
        code: v.string(),
        name: v.string(),
        level: v.string(),
        /** Its own; null = that of the area above. */
        policyId: v.nullable(v.string()),
      }),
    ),
    notices: v.array(noticeRow),
  }),
});
export const readPolicyEdition = operation({
  id: 'readPolicyEdition',
  method: 'GET',
  path: '/officer/policies/{policy}',
  ...administration,
  summary: 'One edition: the document as written, and as citizens read it',
  query: v.object({ edition: v.optional(number) }),
  status: 200,
  response: v.object({
    id: v.string(),
    ...editionRow.entries,
    file,
    amounts: v.array(sentence),
    conditions: v.array(sentence),
    limits: v.array(sentence),
  }),
});
export const readHolidayNotice = operation({
  id: 'readHolidayNotice',
  method: 'GET',
  path: '/officer/holiday-notices/{year}',
  ...administration,
  summary: 'The holiday notice in use for a year',
  status: 200,
  response: v.object({ ...noticeRow.entries, file }),
});
export const listPolicyDrafts = operation({
  id: 'listPolicyDrafts',
  method: 'GET',
  path: '/officer/policy-drafts',
  ...administration,
  summary: 'Drafts, newest first; with `state=open` those still worked on',
  query: v.object({ state: v.optional(v.literal('open')) }),
  status: 200,
  response: v.object({ items: v.array(draftRow) }),
});
export const createPolicyDraft = operation({
  id: 'createPolicyDraft',
  method: 'POST',
  path: '/officer/policy-drafts',
  ...administration,
  summary: 'Upload an edition or a holiday notice, or give a place another measure; refused with every fault',
  body: draftContent,
  status: 201,
  response: draft,
});
export const readPolicyDraft = operation({
  id: 'readPolicyDraft',
  method: 'GET',
  path: '/officer/policy-drafts/{id}',
  ...administration,
  summary: 'A draft with what it changes',
  status: 200,
  response: draft,
});
export const commandPolicyDraft = operation({
  id: 'commandPolicyDraft',
  method: 'POST',
  path: '/officer/policy-drafts/{id}/commands',
  ...administration,
  summary: 'The author edits and submits; a second administrator publishes',
  body: v.variant('command', [
    v.object({ command: v.literal('edit'), content: draftContent }),
    v.object({ command: v.literal('submit'), remark: v.optional(text(500)) }),
    v.object({ command: v.literal('return'), remark: text(500, 2) }),
    v.object({
      command: v.literal('publish'),
      /** Of an edition: its first day, today at the earliest; left out = as the document says. */
      effectiveFrom: v.optional(localDate),
      remark: v.optional(text(500)),
    }),
    v.object({ command: v.literal('discard'), remark: v.optional(text(500)) }),
  ]),
  status: 200,
  response: draft,
});
export const readPolicyDraftEffect = operation({
  id: 'readPolicyDraftEffect',
  method: 'GET',
  path: '/officer/policy-drafts/{id}/effect',
  ...administration,
  summary: 'Rewards decided in the last year, decided again under the draft',
  status: 200,
  response: v.object({
    from: v.string(),
    to: v.string(),
    /** Decided rewards of this measure that were looked at; at most 200. */
    examined: v.number(),
    /** False: there are more than were looked at. */
    complete: v.boolean(),
    changed: v.number(),
    beforeFen: v.number(),
    /** Of those with one amount; where the officer has to choose, the lower end counts. */
    afterFen: v.number(),
    /** The draft needs facts these cases do not have. */
    unassessable: v.number(),
    items: v.array(
      v.object({
        rewardId: v.string(),
        caseNumber: v.string(),
        decidedOn: v.string(),
        edition: v.number(),
        beforeFen: v.number(),
        /** Null: the officer would choose inside `range`, or the facts do not suffice. */
        afterFen: v.nullable(v.number()),
        range,
        unmet: v.array(coded),
        fault: v.optional(v.object({ path: v.string(), message: v.string() })),
      }),
    ),
  }),
});
export const tryPolicyDraft = operation({
  id: 'tryPolicyDraft',
  method: 'POST',
  path: '/officer/policy-drafts/{id}/trial',
  ...administration,
  summary: 'The reward for sample facts under the draft; its `policy` and `edition` need not be right',
  body: v.object({ facts: assessmentFacts }),
  status: 200,
  response: v.object({
    policy: v.string(),
    eligible: v.boolean(),
    unmet: v.array(coded),
    amountFen: v.nullable(v.number()),
    range,
    shares: v.array(v.object({ reporter: v.string(), amountFen: v.number() })),
    needs: v.array(coded),
    trace: v.array(
      v.object({ step: v.string(), clause: v.string(), amountFen: v.number(), text: v.string() }),
    ),
  }),
});
