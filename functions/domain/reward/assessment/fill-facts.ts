import type { CaseFacts, Facts, MemberFacts, OutcomeFacts, ReportFacts, ViolationFacts } from './facts.ts';

/** Null and undefined both mean “left out”. */
type Loose<T> = { readonly [Key in keyof T]?: T[Key] | null | undefined };

/** Facts as a person or a use case states them: only what differs from the harmless default. */
export type StatedFacts = {
  readonly policy: string;
  readonly edition?: number | null | undefined;
  readonly reports: readonly (Omit<Loose<ReportFacts>, 'reporter' | 'filedAt' | 'members'> & {
    readonly reporter: string;
    readonly filedAt: string;
    readonly members?: readonly (Loose<MemberFacts> & { readonly reporter: string })[] | null | undefined;
  })[];
  readonly case?:
    | (Omit<Loose<CaseFacts>, 'violations'> & {
        readonly violations?: readonly Loose<ViolationFacts>[] | null | undefined;
      })
    | null
    | undefined;
  readonly outcomes?: readonly (Loose<OutcomeFacts> & Pick<OutcomeFacts, 'kind'>)[] | null | undefined;
  readonly evidenceHelp?: boolean | null | undefined;
  readonly award?: Facts['award'] | null | undefined;
  readonly chosenFen?: number | null | undefined;
  readonly chosenReason?: string | null | undefined;
  readonly agreedShares?: Facts['agreedShares'] | undefined;
  readonly consents?:
    | readonly (Loose<Facts['consents'][number]> & Pick<Facts['consents'][number], 'by'>)[]
    | null
    | undefined;
};

const memberOf = (member: Loose<MemberFacts> & { readonly reporter: string }): MemberFacts => ({
  reporter: member.reporter,
  staffDuty: member.staffDuty ?? false,
  staffRelative: member.staffRelative ?? false,
  mediaStaff: member.mediaStaff ?? false,
});

const reportOf = (report: StatedFacts['reports'][number]): ReportFacts => ({
  reporter: report.reporter,
  filedAt: report.filedAt,
  channel: report.channel ?? 'mini-program',
  disclosure: report.disclosure ?? 'named',
  wantsReward: report.wantsReward ?? false,
  insider: report.insider ?? false,
  reachable: report.reachable ?? true,
  staffDuty: report.staffDuty ?? false,
  staffRelative: report.staffRelative ?? false,
  mediaStaff: report.mediaStaff ?? false,
  materials: report.materials ?? true,
  members: (report.members ?? []).map(memberOf),
  decisive: report.decisive ?? false,
  paidThisYearFen: report.paidThisYearFen ?? 0,
});

const caseOf = (stated: NonNullable<StatedFacts['case']>): CaseFacts => {
  const violations = stated.violations ?? [];
  return {
    findings: stated.findings ?? null,
    inScope: stated.inScope ?? true,
    matchesReport: stated.matchesReport ?? true,
    subjectKnown: stated.subjectKnown ?? true,
    closedOn: stated.closedOn ?? null,
    violations: violations.map((violation) => ({
      category: violation.category ?? null,
      primary: violation.primary ?? violations.length === 1,
      severity: violation.severity ?? null,
      contribution: violation.contribution ?? null,
    })),
    knownToAuthorityAt: stated.knownToAuthorityAt ?? null,
    publishedByMediaAt: stated.publishedByMediaAt ?? null,
    underRectification: stated.underRectification ?? false,
    clueConfirmedOn: stated.clueConfirmedOn ?? null,
    clue: stated.clue ?? null,
    incident: stated.incident ?? null,
    rewardedBefore: stated.rewardedBefore ?? false,
    earlierCaseClosedOn: stated.earlierCaseClosedOn ?? null,
    fabricated: stated.fabricated ?? false,
    quantity: stated.quantity ?? null,
    statutoryMaxFineFen: stated.statutoryMaxFineFen ?? null,
  };
};

/**
 * Left-out facts take the default that harms nobody: no, none, nothing; reachable, matching and known.
 * Findings have none: a case without findings is not concluded, and nothing is paid for it.
 */
export const fillFacts = (stated: StatedFacts): Facts => ({
  policy: stated.policy,
  edition: stated.edition ?? null,
  reports: stated.reports.map(reportOf),
  case: caseOf(stated.case ?? {}),
  outcomes: (stated.outcomes ?? []).map((outcome) => ({
    kind: outcome.kind,
    amountFen: outcome.amountFen ?? null,
    decidedOn: outcome.decidedOn ?? null,
    servedOn: outcome.servedOn ?? null,
  })),
  evidenceHelp: stated.evidenceHelp ?? false,
  award: stated.award ?? 'ordinary',
  chosenFen: stated.chosenFen ?? null,
  chosenReason: stated.chosenReason ?? null,
  agreedShares: stated.agreedShares ?? null,
  consents: (stated.consents ?? []).map((consent) => ({
    by: consent.by,
    number: consent.number ?? null,
    on: consent.on ?? null,
  })),
});
