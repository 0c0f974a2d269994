import type { DeadlineRule } from '../deadline/deadline-rule.ts';
import type { LocalDate } from '../deadline/local-date.ts';
import type { Words } from '../words.ts';
import type { AmountRule } from './amount-rule.ts';
import type { Disclosure, FindingKind, OutcomeKind, RequirementCode, Severity } from './fact-words.ts';

/** How much a source can carry: most measures were read as reposts of the official page. */
export type SourceQuality = 'official' | 'news' | 'repost' | 'garbled' | 'law' | 'design';

export type PackSource = {
  readonly id: string;
  readonly title: string;
  readonly address: string | null;
  readonly quality: SourceQuality;
};

/** A point the text leaves open, and what was chosen. `about` is the path inside the pack. */
export type Doubt = { readonly about: string; readonly doubt: Words; readonly choice: Words };

export type PollutionTypeCode =
  | 'air'
  | 'water'
  | 'noise'
  | 'solid-waste'
  | 'soil'
  | 'ecology'
  | 'radiation'
  | 'ocean'
  | 'other';

export type PackCategory = {
  readonly code: string;
  readonly name: Words;
  readonly pollutionTypes: readonly PollutionTypeCode[];
  /** Used when the officer records none for the violation. */
  readonly severity?: Severity;
  /** False where nobody can be punished, such as an ownerless radioactive source. */
  readonly needsPenalty?: false;
  readonly needsSubject?: false;
};

export type PackRequirement = { readonly code: RequirementCode; readonly clause: Words };

export type PackEligibility = {
  readonly requirements: readonly PackRequirement[];
  readonly findings: readonly FindingKind[];
  /** One of these must exist; empty = none is needed. Police and court acts prove a police transfer. */
  readonly outcomes: readonly OutcomeKind[];
  /** `served`: fines and transfers count from the day they were served; `issued`: from the decision. */
  readonly outcomeCounts: 'served' | 'issued';
  /** The case must be closed before the reward is decided. */
  readonly afterClosure: boolean;
  /** A report that was decisive is rewarded although the authority knew of the violation. */
  readonly decisiveOverridesKnown: boolean;
  readonly subjectNotNeededFor: readonly Severity[];
};

export type MultipleReporters = {
  /** `registration-time` counts whole seconds; `same-day-joint` makes all of one local day first. */
  readonly firstRule: 'registration-time' | 'same-day-joint';
  readonly jointSplit: 'self-agreed' | 'equal';
  readonly laterReporter: 'none' | 'discretionary';
  /** A new violation after the earlier case was closed is rewarded again. */
  readonly repeatOffence: 'after-closure' | 'never';
  readonly clause: Words;
};

export type ApprovalLevel = 'county' | 'city' | 'same-level-government';

export type PackProcess = {
  readonly mode: 'authority-first' | 'application-first';
  /** Kinds of reporters who can be paid. */
  readonly payable: readonly Disclosure[];
  /** In rising order; the last has no upper limit. */
  readonly approval: readonly { readonly upToFen: number | null; readonly by: ApprovalLevel }[];
  readonly dedicatedPost: boolean;
};

/** What starts a limit. */
export type DeadlineTrigger =
  | 'filed'
  | 'accepted'
  | 'dispatched'
  | 'supplement-requested'
  | 'case-filed'
  | 'checked'
  | 'concluded'
  | 'replied'
  | 'penalty-decided'
  | 'outcome-served'
  | 'closed'
  | 'invited'
  | 'applied'
  | 'proposed'
  | 'reviewed'
  | 'approved'
  | 'notified'
  | 'claimed'
  | 'transfer-created'
  | 'review-requested'
  | 'review-answered'
  | 'second-review-requested'
  | 'decision-known'
  | 'objected'
  | 'supervision-announced'
  | 'interviewed'
  | 'information-made';

export type PackDeadlineRule = DeadlineRule & {
  readonly from: DeadlineTrigger;
  readonly owedBy: 'authority' | 'reporter' | 'reported-party';
  /** `measure`: this pack's own text; `design`: no source fixes it, a default of this product. */
  readonly ground: 'law' | 'measure' | 'practice' | 'design';
};

export type PackPayout = {
  readonly channels: readonly ('wechat' | 'bank' | 'treasury' | 'cash' | 'phone-credit')[];
  /** Larger sums go by bank. */
  readonly wechatMaxFen: number;
  readonly taxTreatment: 'exempt' | 'gross-included';
  readonly proxy: boolean;
  readonly heir: boolean;
  readonly clause: Words;
};

/** One edition of one jurisdiction's measure; never changed after it was published. */
export type PolicyPack = {
  readonly id: string;
  readonly edition: number;
  readonly title: Words;
  readonly documentNumber: string | null;
  readonly issuedBy: Words;
  readonly sources: readonly PackSource[];
  readonly effectiveFrom: LocalDate;
  /** Last day on which it holds; null = open. */
  readonly effectiveTo: LocalDate | null;
  readonly checkedOn: LocalDate;
  readonly jurisdictionNote: Words;
  readonly doubts: readonly Doubt[];
  readonly versionRule: 'at-report' | 'at-outcome' | 'more-favourable';
  readonly categories: readonly PackCategory[];
  readonly eligibility: PackEligibility;
  readonly multipleReporters: MultipleReporters;
  readonly amount: AmountRule;
  readonly process: PackProcess;
  readonly deadlines: readonly PackDeadlineRule[];
  readonly payout: PackPayout;
};
