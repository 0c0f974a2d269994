import * as v from 'valibot';
import { assessmentFacts } from '../../contract/assessment-facts.ts';
import type { PolicyPack } from '../../domain/policy/policy-pack.ts';
import { assessByEdition } from '../../domain/reward/assessment/assess-by-edition.ts';
import type { Assessment, FactFault } from '../../domain/reward/assessment/assessment.ts';
import { fillFacts } from '../../domain/reward/assessment/fill-facts.ts';
import { faultOf } from '../../policies/issue-words.ts';

/** As the command prints it: Chinese first, English beside it. */
const written = (assessment: Assessment) => ({
  ...assessment,
  trace: assessment.trace.map(({ step, clause, amountFen, text }) => ({
    step,
    clause: clause.zh,
    clauseEn: clause.en,
    amountFen,
    text: text.zh,
    textEn: text.en,
  })),
});

export type AssessmentAnswer =
  | { readonly ok: true; readonly value: ReturnType<typeof written> }
  | { readonly ok: false; readonly faults: readonly [FactFault, ...FactFault[]] };

const refused = (faults: readonly FactFault[]): AssessmentAnswer => {
  const [first = { path: '', message: 'refused without a reason' }, ...others] = faults;
  return { ok: false, faults: [first, ...others] };
};

/** The engine's answer to facts from outside, or every fault with its path. */
export const answerAssessment = (
  raw: unknown,
  editionsOf: (id: string) => readonly PolicyPack[],
): AssessmentAnswer => {
  const parsed = v.safeParse(assessmentFacts, raw);
  if (!parsed.success)
    return refused(
      parsed.issues.map((issue) => {
        const { path, reason } = faultOf(issue);
        return { path, message: reason };
      }),
    );
  const facts = fillFacts(parsed.output);
  const assessed = assessByEdition(editionsOf(facts.policy), facts);
  return assessed.ok ? { ok: true, value: written(assessed.value) } : refused(assessed.faults);
};
