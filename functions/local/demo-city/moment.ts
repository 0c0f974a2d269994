import type { Calendar } from '../../domain/deadline/calendar.ts';
import {
  addDays,
  type Instant,
  instantOfMs,
  localDateOf,
  msOfInstant,
} from '../../domain/deadline/local-date.ts';

/**
 * When something happened, told from the start of the demo, so that its city is always in the middle of its
 * work:
 * - `12d 09:40`  twelve working days before today
 * - `56c 10:00`  56 calendar days before today, or the first working day after that
 * - `3h`         three hours ago
 * - `+2 15:30`   two working days after the report was filed
 */
export type Moment = string;

const MOMENT = /^(?:(?<count>\d+)(?<unit>[dc])|\+(?<after>\d+)) (?<time>\d{2}:\d{2})$|^(?<hours>\d+)h$/;

export const isMoment = (text: string): boolean => MOMENT.test(text);

export type MomentContext = {
  readonly now: Instant;
  readonly calendar: Calendar;
  /** What `+` counts from. */
  readonly filedAt?: Instant;
};

export const instantOf = (moment: Moment, { now, calendar, filedAt }: MomentContext): Instant => {
  const { count, unit, after, time, hours } = MOMENT.exec(moment)?.groups ?? {};
  if (hours !== undefined) return instantOfMs(msOfInstant(now) - Number(hours) * 3_600_000);
  const today = localDateOf(now);
  if (after !== undefined && filedAt !== undefined)
    return at(calendar.addWorkingDays(localDateOf(filedAt), Number(after)), time);
  if (unit === 'd') return at(workingDaysBefore(today, Number(count), calendar), time);
  if (unit === 'c') return at(calendar.nextWorkingDay(addDays(today, -Number(count))), time);
  throw new Error(`not a moment: ${moment}`);
};

const at = (date: string, time = '09:00'): Instant => new Date(`${date}T${time}:00.000+08:00`).toISOString();

const workingDaysBefore = (today: string, count: number, calendar: Calendar): string => {
  let date = today;
  for (let left = count; left > 0; ) {
    date = addDays(date, -1);
    if (calendar.isWorkingDay(date)) left -= 1;
  }
  return date;
};
