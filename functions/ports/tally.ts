import type { Counted, Period } from '../domain/statistics/counts.ts';
import type { HeadChange } from '../domain/statistics/counts-of-change.ts';

/** A record of the table's stream, as far as figures need it. */
export type StreamedImages = {
  readonly OldImage?: object | undefined;
  readonly NewImage?: object | undefined;
};

/** What follows from one write, and the name under which it is counted once. */
export type TallyEntry = {
  readonly id: string;
  readonly version: number;
  readonly counted: readonly Counted[];
};

/** Running figures of each county and month: reading them costs the same however many reports there are. */
export type Tally = {
  /** Undefined: not the head of a case or reward. */
  changeIn(images: StreamedImages): HeadChange | undefined;
  /** Each entry once, however often it is delivered within a week. */
  add(entries: readonly TallyEntry[]): Promise<void>;
  /** What was counted; county and period without figures are left out. */
  read(counties: readonly string[], periods: readonly Period[]): Promise<readonly Counted[]>;
};
