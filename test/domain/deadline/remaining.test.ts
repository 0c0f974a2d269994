import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../functions/domain/deadline/calendar.ts';
import { computeDeadline } from '../../../functions/domain/deadline/compute-deadline.ts';
import type { DeadlineRule } from '../../../functions/domain/deadline/deadline-rule.ts';
import { remaining } from '../../../functions/domain/deadline/remaining.ts';
import { calendars } from '../../../functions/policies/calendars/calendars.ts';
import { aDeadlineRule, anAcceptanceRule } from './a-deadline-rule.ts';

const calendar = createCalendar(calendars);

const left = (rule: DeadlineRule, from: string, now: string) => {
  const outcome = computeDeadline(rule, from, calendar);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const { overdue, amount, unit } = remaining(outcome.value, rule, calendar, now);
  return `${overdue ? 'over' : 'left'} ${amount} ${unit}`;
};

describe('what is left of a limit', () => {
  // Due Friday 2026-03-13.
  it.each([
    ['2026-03-11T02:00:00Z', 'left 2 working-day'],
    ['2026-03-12T02:00:00Z', 'left 1 working-day'],
    ['2026-03-13T15:59:59.999Z', 'left 0 working-day'],
    ['2026-03-13T16:00:00Z', 'over 1 working-day'], // Saturday 00:00
    ['2026-03-15T02:00:00Z', 'over 1 working-day'], // Sunday
    ['2026-03-16T02:00:00Z', 'over 1 working-day'], // Monday
    ['2026-03-17T02:00:00Z', 'over 2 working-day'],
  ])('working days at %s: %s', (now, expected) =>
    expect(left(anAcceptanceRule(), '2026-03-11', now)).toBe(expected),
  );

  // Due Thursday 2026-10-08 after rolling.
  it.each([
    ['2026-10-01T02:00:00Z', 'left 7 calendar-day'],
    ['2026-10-08T15:59:59.999Z', 'left 0 calendar-day'],
    ['2026-10-08T16:00:00Z', 'over 1 calendar-day'],
    ['2026-10-18T02:00:00Z', 'over 10 calendar-day'],
  ])('calendar days at %s: %s', (now, expected) =>
    expect(left(aDeadlineRule(), '2026-08-03', now)).toBe(expected),
  );

  it.each([
    ['2026-03-10T02:00:00Z', 'left 24 hour'],
    ['2026-03-11T00:59:00Z', 'left 2 hour'],
    ['2026-03-11T01:59:59.999Z', 'left 1 hour'],
    ['2026-03-11T02:00:00Z', 'over 1 hour'],
    ['2026-03-11T03:00:00Z', 'over 2 hour'],
  ])('hours at %s: %s', (now, expected) =>
    expect(left(aDeadlineRule({ length: 24, dayKind: 'hour' }), '2026-03-10T10:00:00+08:00', now)).toBe(
      expected,
    ),
  );

  // Due 2026-08-31.
  it.each([
    ['2026-02-28T02:00:00Z', 'left 6 month'],
    ['2026-03-30T02:00:00Z', 'left 5 month'],
    ['2026-07-31T02:00:00Z', 'left 1 month'],
    ['2026-08-01T02:00:00Z', 'left 30 calendar-day'],
    ['2026-08-31T02:00:00Z', 'left 0 calendar-day'],
    ['2026-09-01T02:00:00Z', 'over 1 calendar-day'],
  ])('months at %s: %s', (now, expected) =>
    expect(left(aDeadlineRule({ length: 7, dayKind: 'month', roll: false }), '2026-01-31', now)).toBe(
      expected,
    ),
  );
});
