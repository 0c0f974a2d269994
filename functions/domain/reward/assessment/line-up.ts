import { localDateOfMs } from '../../deadline/local-date.ts';
import type { RequirementCode } from '../../policy/fact-words.ts';
import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { Facts, ReportFacts } from './facts.ts';
import { msOf, unmetBy } from './requirements.ts';

export type Candidate = {
  readonly report: ReportFacts;
  readonly unmet: readonly RequirementCode[];
  /** Came later with the facts that decided the case; a reviewer may give a share. */
  readonly decisiveLater: boolean;
};

const timeKey = (rule: PolicyPack['multipleReporters']['firstRule'], ms: number): number | string => {
  switch (rule) {
    case 'registration-time':
      return Math.floor(ms / 1000);
    case 'same-day-joint':
      return localDateOfMs(ms);
    default: {
      const never: never = rule;
      throw new RangeError(`unknown rule: ${never}`);
    }
  }
};

/**
 * Everybody who reported, earliest first, each with what stands against them. A reporter who files twice
 * stands in line once; equal keys are joint first. An unpaid first report still makes the others later.
 */
export const lineUp = (pack: PolicyPack, facts: Facts): readonly Candidate[] => {
  const [only] = facts.reports;
  if (only !== undefined && facts.reports.length === 1)
    return [{ report: only, unmet: unmetBy(pack, facts, only), decisiveLater: false }];

  const { firstRule, laterReporter } = pack.multipleReporters;
  const timed = facts.reports.map((report) => ({ report, ms: msOf(report.filedAt) }));
  timed.sort((a, b) => a.ms - b.ms || (a.report.reporter < b.report.reporter ? -1 : 1));
  const seen = new Set<string>();
  const inLine = timed.filter(({ report }) => !seen.has(report.reporter) && seen.add(report.reporter));
  const firstKey = inLine[0] === undefined ? 0 : timeKey(firstRule, inLine[0].ms);
  return inLine.map(({ report, ms }) => {
    const unmet = unmetBy(pack, facts, report);
    if (timeKey(firstRule, ms) === firstKey) return { report, unmet, decisiveLater: false };
    const decisiveLater = laterReporter === 'discretionary' && report.decisive && unmet.length === 0;
    return { report, unmet: [...unmet, 'not-first' as const], decisiveLater };
  });
};

export type Winners = {
  readonly winners: readonly Candidate[];
  /** A person has to say whether these get a share. */
  readonly undecided: readonly Candidate[];
};

/** Who is rewarded: the first (or joint first); failing them, a decisive later reporter if a reviewer agrees. */
export const winnersOf = (line: readonly Candidate[]): Winners => {
  const winners = line.filter(({ unmet }) => unmet.length === 0);
  const undecided = line.filter(({ decisiveLater }) => decisiveLater);
  return winners.length === 0 ? { winners: undecided.slice(0, 1), undecided } : { winners, undecided };
};
