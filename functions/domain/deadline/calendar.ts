import type { LocalDate } from './local-date.ts';

/** Working days of Asia/Shanghai, 1900 to 2200. Dates outside are a fault: callers check first. */
export type Calendar = {
  /** Monday to Friday, corrected by the notice of the year where it is loaded. */
  readonly isWorkingDay: (date: LocalDate) => boolean;
  /** The holiday notice of the date's year is loaded; otherwise the answer is provisional. */
  readonly isKnown: (date: LocalDate) => boolean;
  /** The n-th working day after the date (before it when negative); 0 = the date itself. */
  readonly addWorkingDays: (date: LocalDate, n: number) => LocalDate;
  /** Working days after `a` up to and including `b`; negative when `b` is earlier. */
  readonly workingDaysBetween: (a: LocalDate, b: LocalDate) => number;
  /** The date itself when it is a working day, else the first one after it. */
  readonly nextWorkingDay: (date: LocalDate) => LocalDate;
};
