import type { Words } from '../words.ts';
import { addDays, daysBetween, isLocalDate, type LocalDate, weekdayOf } from './local-date.ts';

/** A notice of the General Office of the State Council (国务院办公厅). */
export type HolidayNotice = {
  readonly title: string;
  readonly documentNumber: string;
  readonly publishedOn: LocalDate;
  readonly url?: string;
};

/** One day, or all days from `from` to `to`, both included. */
export type DaySpan = LocalDate | { readonly from: LocalDate; readonly to: LocalDate };

export type Holiday = {
  readonly name: Words;
  readonly off: readonly DaySpan[];
  /** Saturdays and Sundays that are working days (调休上班). */
  readonly makeUp: readonly LocalDate[];
};

/**
 * The working-day arrangement of one year. Days of the December before may be listed: the notice of 2023
 * began its New Year on 2022-12-31.
 */
export type CalendarYear = {
  readonly year: number;
  readonly notice: HolidayNotice;
  /** Later notices that changed the year; `holidays` holds the result. */
  readonly amendments?: readonly (HolidayNotice & { readonly effect: Words })[];
  /** Where the data were compared with the notice's text, and when. */
  readonly checkedOn: LocalDate;
  readonly doubts?: readonly Words[];
  readonly holidays: readonly Holiday[];
};

/** Every day of a span; no span of a notice is longer than a few weeks. */
export const daysOf = (span: DaySpan): readonly LocalDate[] => {
  if (typeof span === 'string') return [span];
  const length = daysBetween(span.from, span.to) + 1;
  return Array.from({ length: Math.max(0, length) }, (_, index) => addDays(span.from, index));
};

export type CalendarFault = { readonly path: string; readonly message: string };

const MAX_SPAN_DAYS = 31;

const spanFault = (span: DaySpan): string | undefined => {
  const [from, to] = typeof span === 'string' ? [span, span] : [span.from, span.to];
  if (!isLocalDate(from) || !isLocalDate(to)) return 'not a day of the calendar';
  if (to < from) return 'ends before it begins';
  return daysBetween(from, to) >= MAX_SPAN_DAYS ? `longer than ${MAX_SPAN_DAYS} days` : undefined;
};

/** A notice arranges its own year and may begin in the December before. */
const isOfYear = (date: LocalDate, year: number): boolean =>
  date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`);

/** All reasons why a year's data cannot be right; an administrator sees them before it is loaded. */
export const calendarYearFaults = (calendarYear: CalendarYear): readonly CalendarFault[] => {
  const faults: CalendarFault[] = [];
  const seen = new Map<LocalDate, string>();
  const claim = (date: LocalDate, path: string): void => {
    const earlier = seen.get(date);
    if (earlier !== undefined) faults.push({ path, message: `${date} is already listed at ${earlier}` });
    else seen.set(date, path);
    if (!isOfYear(date, calendarYear.year))
      faults.push({ path, message: `${date} is not a day of ${calendarYear.year}` });
  };
  for (const [index, holiday] of calendarYear.holidays.entries()) {
    for (const [at, span] of holiday.off.entries()) {
      const path = `holidays.${index}.off.${at}`;
      const message = spanFault(span);
      if (message !== undefined) faults.push({ path, message });
      else for (const date of daysOf(span)) claim(date, path);
    }
    for (const [at, date] of holiday.makeUp.entries()) {
      const path = `holidays.${index}.makeUp.${at}`;
      if (!isLocalDate(date)) faults.push({ path, message: 'not a day of the calendar' });
      else if (weekdayOf(date) < 6) faults.push({ path, message: `${date} is a weekday and works anyway` });
      else claim(date, path);
    }
  }
  return faults;
};
