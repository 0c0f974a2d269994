import type { Words } from '../words.ts';
import type { ClueLevel, Contribution, IncidentLevel, OutcomeKind, Severity } from './fact-words.ts';

/** A share as lawyers write it: `"5%"`, `"0.5%"`, `"150%"`. Read exactly, never through a float. */
export type Rate = string;

/** Where a part comes from: the clause in words, and the id of one of the pack's sources. */
export type Grounds = { readonly clause: Words; readonly source: string };

/** One interval of the fine; both ends say whether they belong to it (以上／以下 are read differently). */
export type FineBracket = {
  readonly minFen: number;
  readonly minInclusive: boolean;
  readonly maxFen: number | null;
  readonly maxInclusive: boolean;
} & ({ readonly fen: number } | { readonly rate: Rate });

/** Limits of a percentage by the weight of the outcome; the first entry that matches holds. */
export type OutcomeLimits = {
  /** Empty = every case. */
  readonly anyOf: readonly OutcomeKind[];
  readonly floorFen: number;
  readonly capFen: number;
  /** With one of these and no fine to take a share of, the officer chooses between the two limits. */
  readonly withoutFineWhen: readonly OutcomeKind[];
};

type ByContribution = { readonly '1': Rate; readonly '2': Rate; readonly '3': Rate };

/** Parts that give the reward its first amount; `combine` says how several of them are joined. */
export type BasePart = Grounds &
  (
    | {
        readonly kind: 'fixed-by-category';
        readonly amounts: readonly { readonly codes: readonly string[]; readonly fen: number }[];
      }
    | {
        /** The highest tier that matches counts. */
        readonly kind: 'fixed-by-outcome';
        readonly tiers: readonly {
          readonly anyOf: readonly OutcomeKind[];
          readonly noneOf: readonly OutcomeKind[];
          readonly fen: number;
        }[];
      }
    | {
        readonly kind: 'percent-of-fine';
        readonly rate: Rate;
        readonly floorFen: number | null;
        readonly capFen: number | null;
        /** Documents whose amounts are added up to the fine. */
        readonly base: readonly OutcomeKind[];
      }
    | {
        /** From `minRate` to `maxRate` of the fine; the officer chooses. */
        readonly kind: 'percent-range';
        readonly minRate: Rate;
        readonly maxRate: Rate;
        readonly base: readonly OutcomeKind[];
        readonly limits: readonly OutcomeLimits[];
      }
    | {
        /** 不高于: the officer chooses from 0 up to the rate. */
        readonly kind: 'percent-ceiling';
        readonly rate: Rate | ByContribution;
        readonly base: readonly OutcomeKind[];
        /** With one of these and no fine, the same rate of the highest fine the law allows. */
        readonly statutoryMaximumWhen: readonly OutcomeKind[];
      }
    | {
        readonly kind: 'fine-brackets';
        readonly base: readonly OutcomeKind[];
        readonly brackets: readonly FineBracket[];
      }
    | {
        readonly kind: 'matrix';
        readonly cells: Readonly<
          Record<Severity, { readonly '1': number; readonly '2': number; readonly '3': number }>
        >;
      }
    | {
        readonly kind: 'range';
        /** Null = every category. */
        readonly codes: readonly string[] | null;
        readonly minFen: number;
        readonly maxFen: number;
        /** Amounts the measure names inside the limits; shown to the officer. */
        readonly namedFen: readonly number[];
      }
    | {
        /** A level whose amount is not visible in the sources is left out; facts that need it are refused. */
        readonly kind: 'incident';
        readonly levels: readonly {
          readonly level: IncidentLevel;
          readonly minFen: number;
          readonly maxFen: number;
        }[];
      }
    | {
        /** `fen` for each full or begun `per` units, up to the cap. */
        readonly kind: 'by-quantity';
        readonly unit: QuantityUnit;
        readonly per: number;
        readonly fen: number;
        readonly capFen: number | null;
      }
  );

export type QuantityUnit = 'kilogram' | 'fire-spot';

/** Parts that come on top of the combined base. */
export type AddedPart = Grounds &
  (
    | { readonly kind: 'additive'; readonly outcome: OutcomeKind; readonly fen: number }
    | {
        /** A share of the matrix amount at `contribution` for each further violation found. */
        readonly kind: 'secondary-violations';
        readonly rate: Rate;
        readonly contribution: Contribution;
        readonly whenPrimary: readonly Severity[];
      }
  );

/**
 * Paid for the clue itself: `instead` of the reward when the case does not qualify, or `added` to it.
 */
export type CluePart = Grounds & {
  readonly kind: 'clue-stage';
  readonly pays: 'instead' | 'added';
  readonly awards: readonly { readonly clue: ClueLevel; readonly fen: number }[];
  /** Null = every channel. */
  readonly channels: readonly string[] | null;
};

export type AmountPart = BasePart | AddedPart | CluePart;

export type Multiplier = Grounds & {
  /** One of these is enough; several do not multiply twice. */
  readonly anyOf: readonly ('insider' | 'severity-major' | 'evidence-help')[];
  readonly factor: Rate;
  /** Which base parts it raises; null = all. */
  readonly onParts: readonly BasePart['kind'][] | null;
  readonly capFen: number | null;
};

/** Special reward or bounty: above the ordinary scale, only with a consent from outside. */
export type ExceptionalAward = Grounds & {
  readonly maxFen: number;
  readonly consent: 'same-level-government';
};

export type AmountRule = {
  readonly combine: 'max' | 'sum' | 'primary-plus';
  readonly parts: readonly AmountPart[];
  readonly multipliers: readonly Multiplier[];
  readonly caps: {
    readonly perReportFen: number | null;
    readonly perReporterYearFen: number | null;
  } & Grounds;
  /** A city may scale the table above it; it writes its choice into its own edition. */
  readonly localScale: ({ readonly min: Rate; readonly max: Rate; readonly chosen: Rate } & Grounds) | null;
  readonly rounding: { readonly unitFen: number; readonly mode: 'half-up' | 'down' | 'up' };
  readonly special: ExceptionalAward | null;
  readonly bounty: ExceptionalAward | null;
};
