import type { Outcome } from '../case/case-event.ts';
import type { ViolationCase } from '../case/violation-case.ts';
import { localDateOf } from '../deadline/local-date.ts';
import { outcomeKinds } from '../policy/fact-words.ts';
import type { PolicyPack } from '../policy/policy-pack.ts';
import type { Facts, OutcomeFacts, ReportFacts } from './assessment/facts.ts';

/** A report with the case it came as: the case's own, or one merged into it. */
export type ReportOfCase = { readonly reportId: string; readonly violationCase: ViolationCase };

export type Choice = {
  readonly chosenFen?: number | undefined;
  readonly reason?: string | undefined;
  readonly consent?: { readonly number: string; readonly on?: string | undefined } | undefined;
};

const outcomeFacts = (outcome: Outcome): readonly OutcomeFacts[] => {
  const kind = outcomeKinds.find((known) => known === outcome.kind);
  if (kind === undefined) return [];
  const { amountFen = null, decidedOn = null, servedOn = null } = outcome;
  return [{ kind, amountFen, decidedOn, servedOn }];
};

/**
 * Duty, kinship and press membership are known only when the payee is checked at claim time: the case side
 * holds nothing about the person, so they stand at their harmless default here.
 */
const reportFacts = ({ reportId, violationCase }: ReportOfCase): ReportFacts => ({
  reporter: reportId,
  filedAt: violationCase.filedAt,
  channel: 'mini-program',
  disclosure: violationCase.report.disclosure,
  wantsReward: violationCase.report.wantsReward,
  insider: violationCase.report.insider,
  reachable: violationCase.report.disclosure !== 'anonymous',
  staffDuty: false,
  staffRelative: false,
  mediaStaff: false,
  materials: true,
  members: [],
  decisive: false,
  paidThisYearFen: 0,
});

/** What the record of a case tells the engine. */
export const factsOfCase = (
  pack: PolicyPack,
  violationCase: ViolationCase,
  reports: readonly ReportOfCase[],
  choice: Choice,
): Facts => {
  const { findings } = violationCase;
  const categories = findings?.categories ?? [];
  return {
    policy: pack.id,
    edition: pack.edition,
    reports: reports.map(reportFacts),
    case: {
      findings: findings?.findings ?? null,
      inScope: true,
      matchesReport: findings?.matchesReport ?? true,
      subjectKnown: findings?.subjectKnown ?? true,
      closedOn: violationCase.repliedAt === undefined ? null : localDateOf(violationCase.repliedAt),
      violations: (categories.length === 0 ? [null] : categories).map((category, index) => ({
        category,
        primary: index === 0,
        severity: findings?.severity ?? null,
        contribution: findings?.contribution ?? null,
      })),
      knownToAuthorityAt: findings?.knownToAuthorityAt ?? null,
      publishedByMediaAt: findings?.publishedByMediaAt ?? null,
      underRectification: findings?.underRectification ?? false,
      clueConfirmedOn: null,
      clue: findings?.clue ?? null,
      incident: findings?.incident ?? null,
      rewardedBefore: false,
      earlierCaseClosedOn: null,
      fabricated: false,
      quantity: null,
      statutoryMaxFineFen: findings?.statutoryMaxFineFen ?? null,
    },
    outcomes: violationCase.outcomes.flatMap(outcomeFacts),
    evidenceHelp: false,
    award: 'ordinary',
    chosenFen: choice.chosenFen ?? null,
    chosenReason: choice.reason ?? null,
    agreedShares: null,
    consents:
      choice.consent === undefined
        ? []
        : [{ by: 'same-level-government', number: choice.consent.number, on: choice.consent.on ?? null }],
  };
};
