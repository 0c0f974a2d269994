import { localDateOfMs, msOfInstant, toInstant } from '../../deadline/local-date.ts';
import type { RequirementCode } from '../../policy/fact-words.ts';
import type { PackCategory, PolicyPack } from '../../policy/policy-pack.ts';
import { hasOutcome } from './case-outcomes.ts';
import type { Facts, ReportFacts, ViolationFacts } from './facts.ts';

/** Milliseconds of a time that `checkFacts` has already accepted; without offset it is Shanghai time. */
export const msOf = (time: string): number => msOfInstant(toInstant(time) ?? time);

const categoryOf = (pack: PolicyPack, violation: ViolationFacts | undefined): PackCategory | undefined =>
  violation === undefined || violation.category === null
    ? undefined
    : pack.categories.find(({ code }) => code === violation.category);

export const primaryOf = (facts: Facts): ViolationFacts | undefined =>
  facts.case.violations.find((violation) => violation.primary) ?? facts.case.violations[0];

export const severityOf = (pack: PolicyPack, violation: ViolationFacts | undefined) =>
  violation?.severity ?? categoryOf(pack, violation)?.severity ?? null;

const paysByQuantity = (pack: PolicyPack, facts: Facts): boolean =>
  facts.case.quantity !== null && pack.amount.parts.some(({ kind }) => kind === 'by-quantity');

const subjectNeeded = (pack: PolicyPack, facts: Facts): boolean => {
  const primary = primaryOf(facts);
  const severity = severityOf(pack, primary);
  return (
    categoryOf(pack, primary)?.needsSubject !== false &&
    !(severity !== null && pack.eligibility.subjectNotNeededFor.includes(severity)) &&
    !paysByQuantity(pack, facts)
  );
};

const penaltyNeeded = (pack: PolicyPack, facts: Facts): boolean =>
  pack.eligibility.outcomes.length > 0 &&
  categoryOf(pack, primaryOf(facts))?.needsPenalty !== false &&
  !paysByQuantity(pack, facts);

/** Two offences of one party: the second is rewarded when it was reported after the first was closed. */
const isRepeatOffence = (pack: PolicyPack, facts: Facts, report: ReportFacts): boolean =>
  pack.multipleReporters.repeatOffence === 'after-closure' &&
  facts.case.earlierCaseClosedOn !== null &&
  localDateOfMs(msOf(report.filedAt)) > facts.case.earlierCaseClosedOn;

const isBefore = (time: string | null, report: ReportFacts): boolean =>
  time !== null && msOf(time) < msOf(report.filedAt);

const anyone = (report: ReportFacts, flag: 'staffDuty' | 'staffRelative' | 'mediaStaff'): boolean =>
  report[flag] || report.members.some((member) => member[flag]);

/** True when the requirement is not met for this report; `not-first` is decided by the line-up. */
const fails = (code: RequirementCode, pack: PolicyPack, facts: Facts, report: ReportFacts): boolean => {
  const { findings } = facts.case;
  switch (code) {
    case 'not-in-scope':
      return !facts.case.inScope;
    case 'not-substantiated':
      return findings === null || !pack.eligibility.findings.includes(findings);
    case 'fact-mismatch':
      return !facts.case.matchesReport;
    case 'no-clear-subject':
      return !facts.case.subjectKnown && subjectNeeded(pack, facts);
    case 'no-penalty':
      return penaltyNeeded(pack, facts) && !hasOutcome(pack, facts, pack.eligibility.outcomes);
    case 'already-known':
      return (
        isBefore(facts.case.knownToAuthorityAt, report) &&
        !(report.decisive && pack.eligibility.decisiveOverridesKnown)
      );
    case 'media-exposed':
      return isBefore(facts.case.publishedByMediaAt, report);
    case 'under-rectification':
      return facts.case.underRectification;
    case 'same-already-rewarded':
      return facts.case.rewardedBefore && !isRepeatOffence(pack, facts, report);
    case 'exposed-by-reporter-fraud':
      return facts.case.fabricated;
    case 'staff-duty':
      return anyone(report, 'staffDuty');
    case 'relative-of-staff':
      return anyone(report, 'staffRelative');
    case 'media-person':
      return anyone(report, 'mediaStaff');
    case 'anonymous-no-contact':
      return !report.reachable || !pack.process.payable.includes(report.disclosure);
    case 'not-declared':
      return !report.wantsReward;
    case 'no-materials':
      return !report.materials;
    case 'not-first':
      return false;
    default: {
      const never: never = code;
      throw new RangeError(`unknown requirement: ${never}`);
    }
  }
};

/** Every requirement of the pack that stands against this report, in the pack's order. */
export const unmetBy = (pack: PolicyPack, facts: Facts, report: ReportFacts): readonly RequirementCode[] => {
  const unmet: RequirementCode[] = [];
  for (const { code } of pack.eligibility.requirements) {
    if (fails(code, pack, facts, report)) unmet.push(code);
  }
  return unmet;
};
