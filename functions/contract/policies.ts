import * as v from 'valibot';
import { assessmentFacts } from './assessment-facts.ts';
import { operation } from './operation.ts';
import {
  coded,
  draft,
  draftContent,
  draftRow,
  editionRow,
  file,
  noticeRow,
  range,
  sentence,
} from './policy-views.ts';
import { localDate, text } from './primitives.ts';

const number = v.pipe(v.string(), v.regex(/^\d{1,4}$/, 'a number'), v.transform(Number));

/** Of the draft that was looked at: what is signed is what was read. Left out = whatever it is now. */
const version = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));

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
    v.object({ command: v.literal('edit'), version, content: draftContent }),
    v.object({ command: v.literal('submit'), version, remark: v.optional(text(500)) }),
    v.object({ command: v.literal('return'), version, remark: text(500, 2) }),
    v.object({
      command: v.literal('publish'),
      version,
      /** Of an edition: its first day, today at the earliest; left out = as the document says. */
      effectiveFrom: v.optional(localDate),
      remark: v.optional(text(500)),
    }),
    v.object({ command: v.literal('discard'), version, remark: v.optional(text(500)) }),
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
