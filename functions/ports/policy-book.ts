import type { Calendar } from '../domain/deadline/calendar.ts';
import type { PolicyPack } from '../domain/policy/policy-pack.ts';

/** Published editions are never changed; cases keep the edition they began under. */
export type PolicyBook = {
  /** Throws for an edition that was never published: a case can only name one that was. */
  edition(id: string, edition: number): PolicyPack;
  inForce(id: string, on: string): PolicyPack | undefined;
  all(): readonly PolicyPack[];
  /** Of all holiday notices loaded so far. */
  calendar(): Calendar;
};
