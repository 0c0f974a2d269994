import type { Calendar } from './calendar.ts';
import type { Deadline } from './deadline.ts';
import type { DayKind, DeadlineRule } from './deadline-rule.ts';
import { addMonths, daysBetween, type Instant, localDateOfMs, msOfInstant } from './local-date.ts';

export type Remaining = { readonly overdue: boolean; readonly amount: number; readonly unit: DayKind };

const HOUR_MS = 3_600_000;

/**
 * How much is left, or by how much the limit is broken, in the limit's own unit; 0 and not overdue = due
 * today. Begun units count: an hour and a minute are two hours left; the first day past is one day over.
 * Months left are whole months, and below one month calendar days.
 */
export const remaining = (
  deadline: Deadline,
  rule: DeadlineRule,
  calendar: Calendar,
  now: Instant,
): Remaining => {
  const nowMs = msOfInstant(now);
  const dueMs = msOfInstant(deadline.dueAt);
  const today = localDateOfMs(nowMs);
  const overdue = nowMs >= dueMs;
  const days = Math.abs(daysBetween(today, deadline.dueOn));
  switch (rule.dayKind) {
    case 'hour':
      return overdue
        ? { overdue, amount: Math.floor((nowMs - dueMs) / HOUR_MS) + 1, unit: 'hour' }
        : { overdue, amount: Math.ceil((dueMs - nowMs) / HOUR_MS), unit: 'hour' };
    case 'working-day': {
      const amount = Math.abs(calendar.workingDaysBetween(today, deadline.dueOn));
      // The weekend after a missed Friday is already over the limit, though no working day has begun.
      return { overdue, amount: overdue ? Math.max(1, amount) : amount, unit: 'working-day' };
    }
    case 'calendar-day':
      return { overdue, amount: days, unit: 'calendar-day' };
    case 'month': {
      const months = overdue ? 0 : wholeMonths(today, deadline.dueOn);
      return months > 0
        ? { overdue, amount: months, unit: 'month' }
        : { overdue, amount: days, unit: 'calendar-day' };
    }
    default: {
      const never: never = rule.dayKind;
      throw new RangeError(`unknown day kind: ${never}`);
    }
  }
};

const wholeMonths = (from: string, to: string): number => {
  const between =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7));
  return addMonths(from, between) <= to ? between : between - 1;
};
