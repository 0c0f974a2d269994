import type { LocalDate } from '../../deadline/local-date.ts';
import type { QuantityUnit } from '../../policy/amount-rule.ts';
import type {
  ClueLevel,
  Contribution,
  Disclosure,
  FindingKind,
  IncidentLevel,
  OutcomeKind,
  Severity,
} from '../../policy/fact-words.ts';

/** Everybody who reported together; the first is the representative, the others its `members`. */
export type MemberFacts = {
  readonly reporter: string;
  readonly staffDuty: boolean;
  readonly staffRelative: boolean;
  readonly mediaStaff: boolean;
};

export type ReportFacts = {
  readonly reporter: string;
  /** Instant; counted to the second where the measure pays the first. */
  readonly filedAt: string;
  readonly channel: string;
  readonly disclosure: Disclosure;
  readonly wantsReward: boolean;
  readonly insider: boolean;
  readonly reachable: boolean;
  readonly staffDuty: boolean;
  readonly staffRelative: boolean;
  readonly mediaStaff: boolean;
  /** The materials the measure asks for were given. */
  readonly materials: boolean;
  readonly members: readonly MemberFacts[];
  /** Brought the facts that decided the case, although known or later. */
  readonly decisive: boolean;
  /** Rewards already paid to this reporter this year, for yearly caps. */
  readonly paidThisYearFen: number;
};

export type ViolationFacts = {
  readonly category: string | null;
  readonly primary: boolean;
  readonly severity: Severity | null;
  readonly contribution: Contribution | null;
};

export type CaseFacts = {
  /** Null = not concluded yet. */
  readonly findings: FindingKind | null;
  readonly inScope: boolean;
  readonly matchesReport: boolean;
  readonly subjectKnown: boolean;
  readonly closedOn: LocalDate | null;
  readonly violations: readonly ViolationFacts[];
  readonly knownToAuthorityAt: string | null;
  readonly publishedByMediaAt: string | null;
  readonly underRectification: boolean;
  readonly clueConfirmedOn: LocalDate | null;
  readonly clue: ClueLevel | null;
  readonly incident: IncidentLevel | null;
  readonly rewardedBefore: boolean;
  /** The earlier case about the same party was closed on this day: what follows is a repeat offence. */
  readonly earlierCaseClosedOn: LocalDate | null;
  readonly fabricated: boolean;
  readonly quantity: { readonly unit: QuantityUnit; readonly amount: number } | null;
  /** Highest fine the law allows, where a measure takes a share of it. */
  readonly statutoryMaxFineFen: number | null;
};

export type OutcomeFacts = {
  readonly kind: OutcomeKind;
  readonly amountFen: number | null;
  readonly decidedOn: LocalDate | null;
  readonly servedOn: LocalDate | null;
};

export type ConsentBy = 'same-level-government' | 'members' | 'reviewer';

/** What the engine is told about one case; complete, defaults already filled in. */
export type Facts = {
  readonly policy: string;
  /** Null = the edition in force by the pack's version rule. */
  readonly edition: number | null;
  readonly reports: readonly ReportFacts[];
  readonly case: CaseFacts;
  readonly outcomes: readonly OutcomeFacts[];
  /** The reporter helped to collect evidence. */
  readonly evidenceHelp: boolean;
  readonly award: 'ordinary' | 'special' | 'bounty';
  readonly chosenFen: number | null;
  readonly chosenReason: string | null;
  /** A division agreed or decided by persons; null = by the pack's rule. */
  readonly agreedShares: readonly { readonly reporter: string; readonly amountFen: number }[] | null;
  readonly consents: readonly {
    readonly by: ConsentBy;
    readonly number: string | null;
    readonly on: LocalDate | null;
  }[];
};
