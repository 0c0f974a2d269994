import { type OutcomeKind, policeOutcomes } from '../../policy/fact-words.ts';
import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { Facts, OutcomeFacts } from './facts.ts';

/**
 * Police and court acts count once they are known: their service is not this authority's to record. All
 * other documents count from their service or from the decision, as the pack says.
 */
const counts = (pack: PolicyPack, outcome: OutcomeFacts): boolean =>
  pack.eligibility.outcomeCounts === 'issued' ||
  outcome.servedOn !== null ||
  policeOutcomes.includes(outcome.kind);

/** Documents of these kinds that already count under the pack. */
const countedOutcomes = (
  pack: PolicyPack,
  facts: Facts,
  kinds: readonly OutcomeKind[],
): readonly OutcomeFacts[] =>
  facts.outcomes.filter((outcome) => kinds.includes(outcome.kind) && counts(pack, outcome));

export const hasOutcome = (pack: PolicyPack, facts: Facts, kinds: readonly OutcomeKind[]): boolean =>
  facts.outcomes.some((outcome) => kinds.includes(outcome.kind) && counts(pack, outcome));

/** The fine the reward is measured by; null when there is none, which is not a fine of 0. */
export const fineOf = (pack: PolicyPack, facts: Facts, base: readonly OutcomeKind[]): bigint | null => {
  let total: bigint | null = null;
  for (const { amountFen } of countedOutcomes(pack, facts, base)) {
    if (amountFen !== null) total = (total ?? 0n) + BigInt(amountFen);
  }
  return total;
};
