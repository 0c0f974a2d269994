import type { CaseFact } from '../case/case-event.ts';
import type { ViolationCase } from '../case/violation-case.ts';
import { localDateOf } from '../deadline/local-date.ts';
import type { PolicyPack } from '../policy/policy-pack.ts';

/**
 * The local date from which a reward is to be considered, or undefined while the measure asks for more: most
 * count from the service of the deciding document, measures without a penalty from the findings. When the
 * answer goes out with a confirmed violation, somebody must decide on the reward either way.
 */
export const nominationDate = (
  pack: PolicyPack,
  violationCase: ViolationCase,
  fact: CaseFact,
  now: string,
): string | undefined => {
  const { findings, outcomes } = violationCase;
  const found: readonly string[] = pack.eligibility.findings;
  if (findings === undefined || (!found.includes(findings.findings) && findings.clue === undefined))
    return undefined;
  const deciding: readonly string[] = pack.eligibility.outcomes;
  const dates = outcomes
    .filter(({ kind }) => deciding.includes(kind))
    .map(({ servedOn, decidedOn }) =>
      pack.eligibility.outcomeCounts === 'served' ? servedOn : (servedOn ?? decidedOn),
    )
    .filter((on) => on !== undefined)
    .toSorted();
  if (dates[0] !== undefined) return dates[0];
  const nothingNeeded = deciding.length === 0 || findings.clue !== undefined;
  return nothingNeeded || fact.type === 'replied' ? localDateOf(now) : undefined;
};
