/**
 * Calendar arithmetic of Asia/Shanghai. The offset is fixed at +08:00: China has kept no summer time since
 * 1992, and no date this product works with is older.
 */

/** `YYYY-MM-DD`, a day in Asia/Shanghai. */
export type LocalDate = string;

/** UTC ISO with milliseconds, `2026-10-08T16:00:00.000Z`. */
export type Instant = string;

export const DAY_MS = 86_400_000;
const OFFSET_MS = 8 * 3_600_000;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?$/;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

type Civil = { readonly year: number; readonly month: number; readonly day: number };

const civilOf = (date: LocalDate): Civil => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

const fromCivil = ({ year, month, day }: Civil): LocalDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** A real day of the Gregorian calendar in the strict form; `2026-02-30` is none. */
export const isLocalDate = (text: string): boolean => {
  if (!DATE.test(text)) return false;
  const { year, month, day } = civilOf(text);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
};

/** Days since 1970-01-01; Howard Hinnant's days-from-civil, with years that begin in March. */
export const dayNumberOf = (date: LocalDate): number => {
  if (!isLocalDate(date)) throw new RangeError(`not a local date: ${date}`);
  const { year, month, day } = civilOf(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

export const localDateOfDayNumber = (dayNumber: number): LocalDate => {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return fromCivil({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
};

const LAST_MS = (dayNumberOf('9999-12-31') + 1) * DAY_MS;
const FIRST_MS = dayNumberOf('0001-01-01') * DAY_MS;

/** Milliseconds since 1970 of a date-time, or undefined; without an offset it is Shanghai time. */
const parseTime = (text: string): { readonly ms: number; readonly zoned: boolean } | undefined => {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [, date = '', hour = '', minute = '', second = '0', fraction = '', zone] = match;
  if (!isLocalDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const wall =
    dayNumberOf(date) * DAY_MS +
    Number(hour) * 3_600_000 +
    Number(minute) * 60_000 +
    Number(second) * 1000 +
    Number(fraction.padEnd(3, '0').slice(0, 3));
  const offset = zone === undefined ? OFFSET_MS : offsetMs(zone);
  if (offset === undefined) return undefined;
  const ms = wall - offset;
  return ms >= FIRST_MS && ms < LAST_MS ? { ms, zoned: zone !== undefined } : undefined;
};

/** No place on earth is further than 14 hours from UTC. */
const offsetMs = (zone: string): number | undefined => {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
};

/** An unambiguous point in time: date, time and offset (`Z` or `+08:00`). */
export const isInstant = (text: string): boolean => parseTime(text)?.zoned === true;

/** The UTC form of a date-time; one without an offset is read as Shanghai time. Undefined when malformed. */
export const toInstant = (text: string): Instant | undefined => {
  const parsed = parseTime(text);
  return parsed === undefined ? undefined : instantOfMs(parsed.ms);
};

export const msOfInstant = (instant: Instant): number => {
  const parsed = parseTime(instant);
  if (parsed === undefined || !parsed.zoned) throw new RangeError(`not an instant: ${instant}`);
  return parsed.ms;
};

export const instantOfMs = (ms: number): Instant => new Date(ms).toISOString();

export const localDateOfMs = (ms: number): LocalDate =>
  localDateOfDayNumber(Math.floor((ms + OFFSET_MS) / DAY_MS));

/** An act at 23:59 in Shanghai belongs to that day, whatever the day in UTC is. */
export const localDateOf = (instant: Instant): LocalDate => localDateOfMs(msOfInstant(instant));

export const addDays = (date: LocalDate, days: number): LocalDate =>
  localDateOfDayNumber(dayNumberOf(date) + days);

/** Calendar days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => dayNumberOf(b) - dayNumberOf(a);

/** The corresponding day of the month, else the month's last day (民法典 art 202). */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  if (!isLocalDate(date)) throw new RangeError(`not a local date: ${date}`);
  const { year, month, day } = civilOf(date);
  const total = year * 12 + (month - 1) + months;
  const toYear = Math.floor(total / 12);
  const toMonth = total - toYear * 12 + 1;
  return fromCivil({ year: toYear, month: toMonth, day: Math.min(day, monthLength(toYear, toMonth)) });
};

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: LocalDate): number => weekdayOfDayNumber(dayNumberOf(date));

/** 1970-01-01 was a Thursday. */
export const weekdayOfDayNumber = (dayNumber: number): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1;

/** 00:00 in Shanghai, the first instant of the day. */
export const startOfDay = (date: LocalDate): Instant => instantOfMs(startOfDayMs(date));

/** 24:00 in Shanghai, the first instant that no longer belongs to the day. */
export const endOfDay = (date: LocalDate): Instant => instantOfMs(startOfDayMs(date) + DAY_MS);

export const startOfDayMs = (date: LocalDate): number => dayNumberOf(date) * DAY_MS - OFFSET_MS;
