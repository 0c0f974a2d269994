import * as v from 'valibot';
import type { RequirementCode } from '../domain/policy/fact-words.ts';
import type { PackDeadlineRule } from '../domain/policy/policy-pack.ts';
import type { Words } from '../domain/words.ts';
import first from './model-clauses-1.json' with { type: 'json' };
import { filled, words } from './pack-primitives.ts';
import { deadlineRuleSchema } from './policy-pack-schema.ts';

/** Clauses for what a measure leaves open: national law, practice elsewhere, defaults of this product. */
export type ModelClauses = {
  readonly id: string;
  readonly note: Words;
  readonly requirements: Readonly<Record<RequirementCode, Words>>;
  readonly deadlines: readonly PackDeadlineRule[];
};

const schema: v.GenericSchema<unknown, ModelClauses> = v.strictObject({
  id: filled,
  note: words,
  requirements: v.strictObject({
    'not-in-scope': words,
    'not-substantiated': words,
    'fact-mismatch': words,
    'no-clear-subject': words,
    'no-penalty': words,
    'already-known': words,
    'media-exposed': words,
    'under-rectification': words,
    'same-already-rewarded': words,
    'exposed-by-reporter-fraud': words,
    'staff-duty': words,
    'relative-of-staff': words,
    'media-person': words,
    'anonymous-no-contact': words,
    'not-declared': words,
    'no-materials': words,
    'not-first': words,
  }),
  deadlines: v.array(deadlineRuleSchema),
});

const published: readonly ModelClauses[] = v.parse(v.array(schema), [first]);

export const findModelClauses = (id: string): ModelClauses | undefined =>
  published.find((clauses) => clauses.id === id);
