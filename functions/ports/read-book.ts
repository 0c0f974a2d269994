import type { Role } from '../domain/jurisdiction/role.ts';
import type { Page, PageRequest } from './case-store.ts';

/** What an officer was shown: names of things, never what they say. */
export type Seen = {
  /** Id of the operation that showed it. */
  readonly operation: string;
  readonly caseId?: string | undefined;
  readonly caseNumber?: string | undefined;
  /** Cases, rewards or payouts of a list; cases close by of a case page. */
  readonly shown?: readonly string[] | undefined;
  /** Files that could be opened from there. */
  readonly files?: readonly string[] | undefined;
  readonly exportId?: string | undefined;
};

export type NewRead = Seen & {
  readonly at: string;
  readonly username: string;
  readonly posts: readonly Role[];
  readonly unit: { readonly id: string; readonly name: string };
};

export type RecordedRead = NewRead & { readonly version: number };

/**
 * Who looked at what. Each chain is append-only and hash-chained like a history, but apart from it: a reader
 * makes nobody's command stale.
 */
export type ReadBook = {
  /** Written when it returns; a fault means that nothing may be shown. */
  append(chain: ReadChain, read: NewRead): Promise<void>;
  /** Newest first. */
  of(chain: ReadChain, page: PageRequest): Promise<Page<RecordedRead>>;
  /** Everything one officer was shown, newest first; may lag by a moment. */
  by(username: string, page: PageRequest): Promise<Page<RecordedRead>>;
};

/** A case, one officer's lists of a year, or one export. */
export type ReadChain =
  | { readonly caseId: string }
  | { readonly username: string; readonly year: string }
  | { readonly exportId: string };
