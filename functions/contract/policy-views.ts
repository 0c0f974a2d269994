import * as v from 'valibot';
import { policyId } from './primitives.ts';

const person = v.object({ username: v.string(), name: v.string() });
/** A document as written; its own schema is applied to it, with every fault at its path. */
export const file = v.record(v.string(), v.unknown());
export const editionRow = v.object({
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

export const noticeRow = v.object({
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

export const draftContent = v.variant('kind', [
  v.object({ kind: v.literal('pack'), file }),
  v.object({ kind: v.literal('calendar'), file }),
  v.object({
    kind: v.literal('area'),
    division: v.pipe(v.string(), v.regex(/^\d{12}$/, 'a division code of 12 digits')),
    policyId,
  }),
]);

export const draftRow = v.object({
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

export const draft = v.object({
  ...draftRow.entries,
  /** Send it with the next command. */
  version: v.number(),
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

export const sentence = v.object({ title: v.string(), text: v.string(), basis: v.optional(v.string()) });
export const coded = v.object({ code: v.string(), text: v.string() });
export const range = v.nullable(v.object({ minFen: v.number(), maxFen: v.number() }));
