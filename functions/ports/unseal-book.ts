import type { UnsealEvent, UnsealReason } from '../domain/identity/unseal-event.ts';
import type { UnsealRequest } from '../domain/identity/unseal-request.ts';
import type { Page, PageRequest } from './case-store.ts';

export type UnsealRecord = {
  readonly id: string;
  readonly request: UnsealRequest;
  readonly events: readonly UnsealEvent[];
};

/** One line of what a reporter reads about their own identity; no officer is named. */
export type IdentityAccess = {
  readonly at: string;
  readonly reportId: string;
  /** Of whose original it tells; left out: of who the reporter is. */
  readonly evidenceId?: string | undefined;
  readonly caseNumber: string;
  readonly kind: UnsealEvent['type'];
  readonly unit: string;
  readonly reason: UnsealReason;
  /** End of a grant. */
  readonly until?: string | undefined;
};

/** Who wanted to know who reported or to see an original, who let them, and when they looked. Nothing in it can be changed. */
export type UnsealBook = {
  /** True while the vault holds who filed the report; nothing is opened to find out. */
  isSealed(reportId: string): Promise<boolean>;
  find(id: string): Promise<UnsealRecord | undefined>;
  /**
   * One write: the events, the lists, and the line the reporter reads. `conflict`: the history does not end
   * at `before` (any more).
   */
  append(
    id: string,
    before: readonly UnsealEvent[],
    added: readonly UnsealEvent[],
  ): Promise<'committed' | 'conflict'>;
  /** Not answered yet, oldest first; may hold some whose time has run out. */
  unanswered(counties: readonly string[], page: PageRequest): Promise<Page<UnsealRecord>>;
  /** Every request of these counties, newest first. */
  all(counties: readonly string[], page: PageRequest): Promise<Page<UnsealRecord>>;
  /** On one report, newest first. */
  onReport(reportId: string): Promise<readonly UnsealRecord[]>;
  /** Asked by this officer, newest first. */
  askedBy(username: string, page: PageRequest): Promise<Page<UnsealRecord>>;
  /** Of all reports of an account, or of one report behind which stands none, newest first. */
  accesses(accountOrReportId: string, page: PageRequest): Promise<Page<IdentityAccess>>;
};
