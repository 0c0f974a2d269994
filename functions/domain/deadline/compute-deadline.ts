import { accepted, type Outcome, type Refusal, refused } from '../outcome.ts';
import { type Calendar, FIRST_YEAR, LAST_YEAR } from './calendar.ts';
import type { Deadline } from './deadline.ts';
import type { DayKind, DeadlineRule } from './deadline-rule.ts';
import {
  addDays,
  addMonths,
  DAY_MS,
  daysBetween,
  endOfDay,
  instantOfMs,
  isLocalDate,
  type LocalDate,
  localDateOfMs,
  msOfInstant,
  toInstant,
} from './local-date.ts';

export type DeadlineRefusal =
  | 'deadline.date-invalid'
  | 'deadline.instant-required'
  | 'deadline.out-of-range'
  | 'deadline.extension-invalid'
  | 'deadline.extension-not-allowed'
  | 'deadline.extension-too-long';

const HOUR_MS = 3_600_000;

/** Longer than any limit in any unit; keeps the arithmetic inside safe numbers. */
const LONGEST = 200_000;

const inRange = (date: LocalDate): boolean => {
  const year = Number(date.slice(0, 4));
  return date.length === 10 && year >= FIRST_YEAR && year <= LAST_YEAR;
};

const inRangeOrNone = (date: LocalDate): LocalDate | undefined => (inRange(date) ? date : undefined);

type Trigger = { readonly on: LocalDate; readonly ms?: number };

const readTrigger = (from: string): Trigger | undefined => {
  if (isLocalDate(from)) return { on: from };
  const instant = toInstant(from);
  if (instant === undefined) return undefined;
  const ms = msOfInstant(instant);
  return { on: localDateOfMs(ms), ms };
};

const refusedExtension = (rule: DeadlineRule, extend: number): Refusal<DeadlineRefusal> | undefined => {
  if (!Number.isInteger(extend) || extend < 0) return { code: 'deadline.extension-invalid', path: 'extend' };
  if (extend === 0) return undefined;
  if (rule.extension === undefined) return { code: 'deadline.extension-not-allowed', path: 'extend' };
  if (extend > rule.extension.max) return { code: 'deadline.extension-too-long', path: 'extend' };
  return undefined;
};

const LAST_DAY = `${LAST_YEAR}-12-31`;

/**
 * The day `length` after a date; undefined beyond 2200. The date itself is not counted (民法典 art 201);
 * months end on the corresponding day (art 202).
 */
const after = (
  date: LocalDate,
  length: number,
  kind: Exclude<DayKind, 'hour'>,
  calendar: Calendar,
): LocalDate | undefined => {
  if (length > LONGEST) return undefined;
  switch (kind) {
    case 'working-day':
      if (length > calendar.workingDaysBetween(date, LAST_DAY)) return undefined;
      return calendar.addWorkingDays(date, length);
    case 'calendar-day':
      return inRangeOrNone(addDays(date, length));
    case 'month':
      return inRangeOrNone(addMonths(date, length));
    default: {
      const never: never = kind;
      throw new RangeError(`unknown day kind: ${never}`);
    }
  }
};

/** The notices of all years from `a` to `b` are loaded. */
const allKnown = (calendar: Calendar, a: LocalDate, b: LocalDate): boolean => {
  for (let year = Number(a.slice(0, 4)); year <= Number(b.slice(0, 4)); year += 1)
    if (!calendar.isKnown(`${year}-01-01`)) return false;
  return true;
};

/** Days of reminding, ascending; a limit shorter than the notice has no reminder on or before its trigger. */
export const remindersOf = (rule: DeadlineRule, startOn: LocalDate, dueOn: LocalDate): readonly LocalDate[] =>
  [...new Set(rule.remindBefore)]
    .map((days) => addDays(dueOn, -days))
    .filter((date) => date > startOn)
    .sort();

/** End of the limit before extension and rolling: its last day, and for hours the exact instant. */
const endOf = (
  rule: DeadlineRule,
  trigger: Trigger,
  calendar: Calendar,
): Outcome<{ readonly on: LocalDate; readonly ms?: number }, DeadlineRefusal> => {
  if (!Number.isInteger(rule.length) || rule.length < 0) throw new RangeError(`length of rule ${rule.kind}`);
  if (rule.dayKind === 'hour') {
    if (trigger.ms === undefined) return refused('deadline.instant-required', 'from');
    if (rule.length > LONGEST) return refused('deadline.out-of-range', 'from');
    const ms = trigger.ms + rule.length * HOUR_MS;
    // 24:00 belongs to the day it ends.
    const on = localDateOfMs(Math.max(trigger.ms, ms - 1));
    return inRange(on) ? accepted({ on, ms }) : refused('deadline.out-of-range', 'from');
  }
  const on = after(trigger.on, rule.length, rule.dayKind, calendar);
  return on === undefined ? refused('deadline.out-of-range', 'from') : accepted({ on });
};

/**
 * Works out one limit (民法典 arts 201–203): counting begins on the day after the trigger's day in Shanghai,
 * hours at once; an extension is counted from the unrolled end, so that 60 + 30 is 90 days; then a last day
 * on a rest day moves to the next working day. `provisional` only when a notice not yet loaded could move
 * the date: calendar days that do not roll are certain in any year. `from` may be a local date, an instant,
 * or a date-time without offset, which is Shanghai time.
 */
export const computeDeadline = (
  rule: DeadlineRule,
  from: string,
  calendar: Calendar,
  options: { readonly extend?: number } = {},
): Outcome<Deadline, DeadlineRefusal> => {
  const trigger = readTrigger(from);
  if (trigger === undefined) return refused('deadline.date-invalid', 'from');
  if (!inRange(trigger.on)) return refused('deadline.out-of-range', 'from');
  const extend = options.extend ?? 0;
  const refusal = refusedExtension(rule, extend);
  if (refusal !== undefined) return { ok: false, refusal };
  const end = endOf(rule, trigger, calendar);
  if (!end.ok) return end;

  const extensionKind = extend > 0 ? rule.extension?.dayKind : undefined;
  const unrolledOn =
    extensionKind === undefined ? end.value.on : after(end.value.on, extend, extensionKind, calendar);
  if (unrolledOn === undefined) return refused('deadline.out-of-range', 'extend');
  const rolls = rule.roll && rule.dayKind !== 'hour';
  const dueOn = rolls ? calendar.nextWorkingDay(unrolledOn) : unrolledOn;
  if (!inRange(dueOn)) return refused('deadline.out-of-range', 'from');

  const certain =
    (rule.dayKind !== 'working-day' || allKnown(calendar, addDays(trigger.on, 1), end.value.on)) &&
    (extensionKind !== 'working-day' || allKnown(calendar, addDays(end.value.on, 1), unrolledOn)) &&
    (!rolls || allKnown(calendar, unrolledOn, dueOn));
  return accepted({
    kind: rule.kind,
    from,
    unrolledOn,
    dueOn,
    dueAt:
      end.value.ms === undefined
        ? endOfDay(dueOn)
        : instantOfMs(end.value.ms + daysBetween(end.value.on, dueOn) * DAY_MS),
    provisional: !certain,
    remindOn: remindersOf(rule, trigger.on, dueOn),
    basis: rule.basis,
  });
};
