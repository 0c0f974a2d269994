import type { Calendar } from '../domain/deadline/calendar.ts';
import type { CalendarYear } from '../domain/deadline/calendar-year.ts';
import type { Json } from '../domain/policy/policy-draft.ts';
import type { PolicyPack } from '../domain/policy/policy-pack.ts';
import type { PolicyBook } from './policy-book.ts';

export type DocumentFault = { readonly path: string; readonly message: string };

export type ReadDocument<Document> =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly faults: readonly DocumentFault[] };

/** Left out for what was shipped with this version. */
export type Signatures = {
  readonly author: string;
  readonly publishedBy: string;
  readonly publishedAt: string;
};

/** `key`: "2027#1" is the first published notice of 2027, "2026#0" the one shipped with this version. */
export type LoadedNotice = {
  readonly key: string;
  readonly year: CalendarYear;
  readonly signatures?: Signatures;
};

/**
 * The policy book with what an administrator needs beyond it: it learns what was published since, reads
 * documents that are not published yet, and knows where each edition came from.
 */
export type PolicyLibrary = PolicyBook & {
  /** `stale`: at most once a minute, and what is known stays in use when storage does not answer. */
  refresh(how: 'stale' | 'now'): Promise<void>;
  /** Every fault of shape or sense at its path. */
  readPack(file: unknown): ReadDocument<PolicyPack>;
  readCalendarYear(file: unknown): ReadDocument<CalendarYear>;
  /** The document of an edition as written, to start the next one from. */
  file(id: string, edition: number): Json | undefined;
  signatures(id: string, edition: number): Signatures | undefined;
  /** The one in use for each year. */
  notices(): readonly LoadedNotice[];
  /** Of the notices of `keys` only: dates as they were told when no other was loaded. */
  calendarAsOf(keys: readonly string[]): Calendar;
};
