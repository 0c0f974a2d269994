import type { Words } from '../words.ts';

/** One limit worked out for one trigger. */
export type Deadline = {
  readonly kind: string;
  /** The trigger as given: an instant or a local date. */
  readonly from: string;
  /** Last day before rolling; extensions are counted from here, so that 60 + 30 is 90. */
  readonly unrolledOn: string;
  /** Last day on which the act is still in time (Asia/Shanghai). */
  readonly dueOn: string;
  /** First instant that is too late: 24:00 of `dueOn` for day limits. */
  readonly dueAt: string;
  /** The date rests on a year whose holiday notice is not loaded yet. */
  readonly provisional: boolean;
  readonly remindOn: readonly string[];
  readonly basis: Words;
};
