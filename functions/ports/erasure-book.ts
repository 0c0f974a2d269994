import type { ErasureEvent } from '../domain/identity/erasure-event.ts';

export type ErasureRecord = {
  readonly id: string;
  /** Each with its place in the chain, so that it can be compared with what the city publishes. */
  readonly events: readonly (ErasureEvent & { readonly hash: string })[];
};

/** What the vault holds of one report; nothing is opened to find out. */
export type Holdings = {
  /** SHA-256 of the wrapped key under which the person is sealed. */
  readonly personKey?: string | undefined;
  readonly account?: string | undefined;
  readonly links: number;
  readonly accessLines: number;
  /** Undefined: erased before. */
  readonly caseKey?: string | undefined;
};

export type Removal =
  | { readonly kind: 'identity'; readonly reportId: string; readonly held: Holdings }
  | { readonly kind: 'receipt'; readonly receiptHash: string }
  | { readonly kind: 'case-key'; readonly reportId: string }
  | { readonly kind: 'payee'; readonly payoutId: string };

/** What a day's sweep looks at: a report's identity or facts, or whom a reward was paid to. */
export type RetentionEntry = {
  readonly kind: 'identity' | 'facts' | 'payee';
  /** Of the report, or of the reward. */
  readonly id: string;
  /** Last day it is kept, as far as was known when it was listed. */
  readonly untilOn: string;
};

/** Destroys, and keeps a chained record of what was destroyed; none of it can be undone. */
export type ErasureBook = {
  find(id: string): Promise<ErasureRecord | undefined>;
  holdings(reportId: string): Promise<Holdings>;
  /** SHA-256 of the wrapped key; undefined when there is no such payee. */
  payeeKey(payoutId: string): Promise<string | undefined>;
  /** One write: the record and the removals. `conflict`: somebody else wrote first, look again. */
  append(
    id: string,
    before: readonly ErasureEvent[],
    added: readonly ErasureEvent[],
    removals: readonly Removal[],
  ): Promise<'committed' | 'conflict'>;
  /**
   * Which reports one command erases. Sealed, and forgotten after a week: without it a repeated command could
   * not give the same certificates, with it for longer the reports of one person would stay linked.
   */
  remember(commandId: string, reportIds: readonly string[]): Promise<void>;
  remembered(commandId: string): Promise<readonly string[] | undefined>;
  enlist(entries: readonly RetentionEntry[]): Promise<void>;
  /** Whose last day is before `today`, oldest first. */
  listed(today: string, limit: number): Promise<readonly RetentionEntry[]>;
  strike(entry: RetentionEntry): Promise<void>;
};
