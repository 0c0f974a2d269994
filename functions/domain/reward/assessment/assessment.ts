import type { RequirementCode } from '../../policy/fact-words.ts';
import type { Words } from '../../words.ts';

/** One reason of the decision; the amounts of all steps add up to the reward. */
export type TraceStep = {
  readonly step: string;
  readonly clause: Words;
  /** What this step adds (or takes off), in fen; 0 for a step that only explains. */
  readonly amountFen: number;
  readonly text: Words;
};

export type UnmetCode = RequirementCode | 'outside-range';

export type NeedCode =
  | 'officer-choice'
  | 'same-level-government-consent'
  | 'members-consent'
  | 'reviewer-decision'
  | 'case-closure';

export type Share = { readonly reporter: string; readonly amountFen: number };

/** What the engine proposes; a person decides. */
export type Assessment = {
  readonly policy: string;
  readonly edition: number;
  readonly eligible: boolean;
  /** Everything that stands against it, over all reports; empty when somebody is rewarded. */
  readonly unmet: readonly UnmetCode[];
  /** Null while the officer still has to choose inside `range`; 0 when not eligible. */
  readonly amountFen: number | null;
  readonly range: { readonly minFen: number; readonly maxFen: number } | null;
  /** Always add up to `amountFen`. */
  readonly shares: readonly Share[];
  readonly needs: readonly NeedCode[];
  readonly trace: readonly TraceStep[];
  /** Each reporter alone: why one of several gets nothing. */
  readonly reporters: readonly { readonly reporter: string; readonly unmet: readonly UnmetCode[] }[];
};

/** Facts that make no sense are refused at their path, never guessed. */
export type FactFault = { readonly path: string; readonly message: string };

export type Assessed =
  | { readonly ok: true; readonly value: Assessment }
  | { readonly ok: false; readonly faults: readonly FactFault[] };
