import { type CalendarYear, daysOf } from './calendar-year.ts';
import { dayNumberOf, type LocalDate, localDateOfDayNumber, weekdayOfDayNumber } from './local-date.ts';

/** Working days of Asia/Shanghai from 1900. A date outside the table is a fault: callers check first. */
export type Calendar = {
  /** Monday to Friday, corrected by the notice of the year where it is loaded. */
  readonly isWorkingDay: (date: LocalDate) => boolean;
  /** The holiday notice of the date's year is loaded; otherwise the answer is provisional. */
  readonly isKnown: (date: LocalDate) => boolean;
  /** The n-th working day after the date, which may itself be a rest day; 0 = the date itself. */
  readonly addWorkingDays: (date: LocalDate, n: number) => LocalDate;
  /** Working days after `a` up to and including `b`; negative when `b` is earlier. */
  readonly workingDaysBetween: (a: LocalDate, b: LocalDate) => number;
  /** The date itself when it is a working day, else the first one after it. */
  readonly nextWorkingDay: (date: LocalDate) => LocalDate;
};

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;

const FIRST = dayNumberOf(`${FIRST_YEAR}-01-01`);
/** Two years more than a deadline may fall in, for rolling and escalation after it. */
const SIZE = dayNumberOf(`${LAST_YEAR + 2}-12-31`) - FIRST + 1;

const indexOf = (date: LocalDate): number => {
  const index = dayNumberOf(date) - FIRST;
  if (index < 0 || index >= SIZE) throw new RangeError(`outside the calendar: ${date}`);
  return index;
};

/** 1 for each working day. A later notice overrules an earlier one where both name a day of December. */
const workingFlags = (years: readonly CalendarYear[]): Uint8Array => {
  const flags = new Uint8Array(SIZE);
  for (let index = 0; index < SIZE; index += 1) flags[index] = weekdayOfDayNumber(FIRST + index) <= 5 ? 1 : 0;
  for (const { holidays } of years.toSorted((a, b) => a.year - b.year)) {
    for (const { off, makeUp } of holidays) {
      for (const date of off.flatMap(daysOf)) flags[indexOf(date)] = 0;
      for (const date of makeUp) flags[indexOf(date)] = 1;
    }
  }
  return flags;
};

/**
 * Every answer is one table look-up: `count[i]` working days up to day i, `nth[k]` the day index of the
 * k-th working day. About 1 MB and a millisecond to build, so build it once per set of notices.
 */
export const createCalendar = (years: readonly CalendarYear[]): Calendar => {
  const known = new Set(years.map(({ year }) => year));
  if (known.size !== years.length) throw new RangeError('two calendars for one year');
  const flags = workingFlags(years);
  const count = new Int32Array(SIZE);
  const nth = new Int32Array(SIZE);
  let total = 0;
  for (let index = 0; index < SIZE; index += 1) {
    if (flags[index] === 1) nth[total++] = index;
    count[index] = total;
  }
  const countTo = (date: LocalDate): number => count[indexOf(date)] ?? 0;

  const addWorkingDays = (date: LocalDate, n: number): LocalDate => {
    if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
    if (n === 0) return date;
    const position = countTo(date) + n - 1;
    const index = nth[position];
    if (position >= total || index === undefined)
      throw new RangeError(`outside the calendar: ${date} + ${n}`);
    return localDateOfDayNumber(FIRST + index);
  };
  const isWorkingDay = (date: LocalDate): boolean => flags[indexOf(date)] === 1;

  return {
    isWorkingDay,
    isKnown: (date) => known.has(Number(date.slice(0, 4))),
    addWorkingDays,
    workingDaysBetween: (a, b) => countTo(b) - countTo(a),
    nextWorkingDay: (date) => (isWorkingDay(date) ? date : addWorkingDays(date, 1)),
  };
};
