import type { CaseEvent, ReportFacts } from '../domain/case/case-event.ts';
import type { CaseQueue, CaseState } from '../domain/case/case-state.ts';
import type { ViolationCase } from '../domain/case/violation-case.ts';
import type { LimitsSettled } from '../domain/deadline/limits-settled.ts';
import type { Schedule } from '../domain/deadline/schedule.ts';
import type { Posting } from '../domain/reward/ledger.ts';
import type { Reward } from '../domain/reward/reward.ts';
import type { RewardEvent } from '../domain/reward/reward-event.ts';
import type { RewardState } from '../domain/reward/reward-state.ts';
import type { Payee, Person } from './person.ts';

export type CaseRecord = {
  readonly id: string;
  readonly violationCase: ViolationCase;
  readonly events: readonly CaseEvent[];
};
/** A report as it was filed, without what came after. */
export type Filing = { readonly id: string; readonly filedAt: string; readonly report: ReportFacts };

export type RewardRecord = {
  readonly id: string;
  readonly reward: Reward;
  readonly events: readonly RewardEvent[];
};

/** What a list shows without opening the case. */
export type CaseRow = Schedule & {
  readonly id: string;
  readonly caseNumber: string;
  readonly state: CaseState;
  readonly queue: CaseQueue | null;
  /** Day of filing in Shanghai, never the second. */
  readonly filedOn: string;
  readonly pollutionTypes: readonly string[];
  readonly division: string;
  readonly county: string;
  readonly unit: string;
  readonly urgent: boolean;
  readonly policyId: string;
  readonly policyEdition: number;
  /** Reports this case also answers; only where the head itself is read, lists leave it out. */
  readonly mergedReports?: readonly string[] | undefined;
  /** For the figures; only written, lists leave it out. */
  readonly limits?: LimitsSettled | undefined;
  /** How the check ended; for the figures as well. */
  readonly findings?: string | undefined;
};

export type RewardRow = Schedule & {
  readonly id: string;
  readonly caseId: string;
  readonly reportId: string;
  readonly caseNumber: string;
  readonly state: RewardState;
  readonly amountFen: number | null;
  readonly category?: string | undefined;
  readonly division: string;
  readonly county: string;
  readonly unit: string;
  readonly policyId: string;
  readonly policyEdition: number;
  /** For the figures; only written, lists leave it out. */
  readonly limits?: LimitsSettled | undefined;
};

export type PayoutRow = Schedule & {
  readonly id: string;
  readonly rewardId: string;
  readonly state: 'waiting' | 'paying' | 'paid' | 'failed' | 'cancelled';
  readonly amountFen: number;
  readonly channel: 'wechat' | 'bank' | 'cash';
  readonly county: string;
  readonly version: number;
  readonly policyId: string;
  readonly policyEdition: number;
  readonly billNumber?: string | undefined;
  readonly failReason?: string | undefined;
};

/**
 * One atomic write may hold several of these. `case` and `reward` are conditional on the version before the
 * events; the first event of a history must not exist yet.
 */
export type Change =
  | {
      readonly kind: 'case';
      readonly id: string;
      readonly events: readonly CaseEvent[];
      readonly row: CaseRow;
      readonly place?: { readonly lng: number; readonly lat: number };
    }
  | {
      readonly kind: 'reward';
      readonly id: string;
      readonly events: readonly RewardEvent[];
      readonly row: RewardRow;
    }
  | { readonly kind: 'payout'; readonly row: PayoutRow }
  | { readonly kind: 'ledger'; readonly line: LedgerLine }
  | {
      readonly kind: 'attach-evidence';
      readonly id: string;
      readonly reportId: string;
      readonly owner: string;
      readonly from: 'reporter' | 'officer';
    }
  | { readonly kind: 'case-key'; readonly reportId: string; readonly wrapped: string }
  | { readonly kind: 'person'; readonly reportId: string; readonly person: Person }
  | {
      readonly kind: 'account-link';
      readonly account: string;
      readonly reportId: string;
      readonly filedAt: string;
    }
  | { readonly kind: 'receipt'; readonly receiptHash: string; readonly reportId: string }
  | {
      readonly kind: 'payee';
      readonly payoutId: string;
      readonly payee: Payee;
      /** Of the collection code, so that both are erased together. */
      readonly codeHash?: string | undefined;
    }
  /** Cash is handed to whoever brings the code that has this hash. */
  | { readonly kind: 'collection'; readonly codeHash: string; readonly payoutId: string };

export type LedgerLine = {
  /** Put once: the reward's id and event version. */
  readonly id: string;
  readonly unit: string;
  readonly year: number;
  readonly at: string;
  readonly text: string;
  readonly payoutId?: string | undefined;
  readonly postings: readonly Posting[];
};

export type Committed =
  | 'committed'
  /** Somebody else wrote first: read again and decide again. */
  | 'conflict'
  /** `available` would fall below zero. */
  | 'budget-exhausted'
  /** A file is unknown, belongs to another person, or is part of another report. */
  | 'evidence-unusable';

export type Page<Row> = { readonly items: readonly Row[]; readonly cursor?: string | undefined };
export type PageRequest = { readonly limit: number; readonly cursor?: string | undefined };

/** Reads are of the last committed state; lists may lag behind it. Faults are thrown. */
export type CaseStore = {
  /** `undefined`: unknown, or its key was erased and nothing of it can be read any more. */
  readCase(id: string): Promise<CaseRecord | undefined>;
  readReward(id: string): Promise<RewardRecord | undefined>;
  readPayout(id: string): Promise<PayoutRow | undefined>;
  /** Only what was filed, in the order of the ids: for lists that show it, at one read for a page. */
  filings(ids: readonly string[]): Promise<readonly Filing[]>;
  caseRows(ids: readonly string[]): Promise<readonly CaseRow[]>;
  rewardRows(ids: readonly string[]): Promise<readonly RewardRow[]>;
  /**
   * Merged over the partitions given, ordered by next due date; the cost does not grow with the number of
   * cases. With `dueBefore` only what is due at or before it. Rows of lists carry no `wakeAt`.
   */
  listCases(
    partitions: readonly CasePartition[],
    page: PageRequest,
    dueBefore?: string,
  ): Promise<Page<CaseRow>>;
  listRewards(
    counties: readonly string[],
    states: readonly RewardState[],
    page: PageRequest,
  ): Promise<Page<RewardRow>>;
  listPayouts(
    counties: readonly string[],
    states: readonly PayoutRow['state'][],
    page: PageRequest,
  ): Promise<Page<PayoutRow>>;
  /** Up to `limit` ids whose wake-up time has come, of one kind or of both. */
  listDue(
    now: string,
    limit: number,
    kind?: 'case' | 'reward',
  ): Promise<readonly { readonly kind: 'case' | 'reward'; readonly id: string }[]>;
  nearby(
    place: { readonly lng: number; readonly lat: number },
    county: string,
  ): Promise<readonly (CaseRow & { readonly lng: number; readonly lat: number })[]>;
  commit(changes: readonly Change[]): Promise<Committed>;
};

/** One queue of one county, or the field queue of one township. */
export type CasePartition =
  | { readonly county: string; readonly queue: CaseQueue }
  | { readonly unit: string };
