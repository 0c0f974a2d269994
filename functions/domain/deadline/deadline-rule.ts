import type { Words } from '../words.ts';

export type DayKind = 'working-day' | 'calendar-day' | 'hour' | 'month';

/** Who is told, in rising order, when a limit is broken; each level exactly once. */
export type EscalationLevel = 'unit-lead' | 'county-lead' | 'city-supervisor';

/**
 * One limit as a policy pack states it. `length` counts from the day after the trigger (民法典 art 201);
 * hours count from the trigger at once.
 */
export type DeadlineRule = {
  readonly kind: string;
  readonly length: number;
  readonly dayKind: DayKind;
  /** A last day on a rest day moves to the first working day after it (民法典 art 203); hours never roll. */
  readonly roll: boolean;
  /**
   * Longest extension, counted from the unrolled end in `dayKind`; left out = cannot be extended. An hour
   * limit keeps its time of day.
   */
  readonly extension?: { readonly max: number; readonly dayKind: Exclude<DayKind, 'hour'> };
  /** Calendar days before the due date on which the person who owes the act is reminded. */
  readonly remindBefore: readonly number[];
  /** Working days after the due date; 0 = at once. */
  readonly escalation: readonly { readonly after: number; readonly to: EscalationLevel }[];
  /** What happens by itself when it passes, beyond escalation. */
  readonly onBreach?: 'forfeit' | 'close' | 'fail-payment';
  readonly basis: Words;
};
