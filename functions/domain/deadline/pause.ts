import type { Calendar } from './calendar.ts';
import { remindersOf } from './compute-deadline.ts';
import type { Deadline } from './deadline.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import {
  addDays,
  daysBetween,
  endOfDay,
  type Instant,
  instantOfMs,
  isLocalDate,
  localDateOf,
  localDateOfMs,
  msOfInstant,
} from './local-date.ts';

/** A time that does not count for any limit: the case was suspended. */
export type Pause = { readonly from: Instant; readonly to: Instant };

/**
 * A pause moves the end by its own length in the limit's unit: hours to the millisecond, working days by the
 * working days in it, else by its days; then it rolls if the rule rolls. What was broken stays broken.
 */
export const afterPause = (
  limit: Deadline,
  rule: DeadlineRule,
  { from, to }: Pause,
  calendar: Calendar,
): Deadline => {
  if (limit.dueAt <= from) return limit;
  if (rule.dayKind === 'hour') {
    const dueMs = msOfInstant(limit.dueAt) + msOfInstant(to) - msOfInstant(from);
    // 24:00 belongs to the day it ends.
    const on = localDateOfMs(dueMs - 1);
    return { ...limit, ...endingOn(limit, rule, on), unrolledOn: on, dueAt: instantOfMs(dueMs) };
  }
  const [first, last] = [localDateOf(from), localDateOf(to)];
  const unrolledOn =
    rule.dayKind === 'working-day'
      ? calendar.addWorkingDays(limit.unrolledOn, calendar.workingDaysBetween(first, last))
      : addDays(limit.unrolledOn, daysBetween(first, last));
  const dueOn = rule.roll ? calendar.nextWorkingDay(unrolledOn) : unrolledOn;
  const uncertain = (rule.roll || rule.dayKind === 'working-day') && !calendar.isKnown(dueOn);
  return {
    ...limit,
    ...endingOn(limit, rule, dueOn),
    unrolledOn,
    dueAt: endOfDay(dueOn),
    provisional: limit.provisional || uncertain,
  };
};

const endingOn = ({ from }: Deadline, rule: DeadlineRule, dueOn: string) => ({
  dueOn,
  remindOn: remindersOf(rule, isLocalDate(from) ? from : localDateOf(from), dueOn),
});
