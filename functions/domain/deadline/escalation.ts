import type { Calendar } from './calendar.ts';
import type { Deadline } from './deadline.ts';
import type { DeadlineRule, EscalationLevel } from './deadline-rule.ts';
import {
  DAY_MS,
  daysBetween,
  type Instant,
  instantOfMs,
  type LocalDate,
  localDateOfMs,
  msOfInstant,
  startOfDayMs,
} from './local-date.ts';

export type Escalation = { readonly to: EscalationLevel; readonly at: Instant };

/**
 * When each level is told that the limit is broken: 0 at once, n when n whole working days have passed
 * since. A level named twice is told once, at the earlier time.
 */
export const escalationsOf = (
  rule: DeadlineRule,
  deadline: Deadline,
  calendar: Calendar,
): readonly Escalation[] => {
  const dueMs = msOfInstant(deadline.dueAt);
  // 24:00 belongs to the day it ends, so one working day after Friday 24:00 is Monday 24:00.
  const dueOn = localDateOfMs(dueMs - 1);
  const at = (workingDays: number): Instant =>
    instantOfMs(dueMs + daysBetween(dueOn, calendar.addWorkingDays(dueOn, workingDays)) * DAY_MS);
  const told = new Map<EscalationLevel, Escalation>();
  for (const { after, to } of rule.escalation.toSorted((a, b) => a.after - b.after))
    if (!told.has(to)) told.set(to, { to, at: at(after) });
  return [...told.values()];
};

/** `key` names the action inside one deadline; a moved due date gives new reminder keys. */
export type DeadlineAction =
  | {
      readonly key: `remind:${LocalDate}`;
      readonly kind: 'remind';
      readonly at: Instant;
      readonly on: LocalDate;
      /** A later reminder or the breach is due as well (after an outage): record it, send nothing. */
      readonly superseded: boolean;
    }
  | { readonly key: 'breach'; readonly kind: 'breach'; readonly at: Instant }
  | {
      readonly key: `escalate:${EscalationLevel}`;
      readonly kind: 'escalate';
      readonly at: Instant;
      readonly to: EscalationLevel;
    };

/** People are reminded in office hours: 09:00 in Shanghai. */
const REMIND_AT_MS = 9 * 3_600_000;

/** The rest of the deadline's life in order of time; `superseded` as seen at `nowMs`. */
const actionsOf = (
  rule: DeadlineRule,
  deadline: Deadline,
  calendar: Calendar,
  nowMs: number,
): readonly DeadlineAction[] => {
  const dueMs = msOfInstant(deadline.dueAt);
  const reminders = deadline.remindOn
    .map((on) => ({ on, ms: startOfDayMs(on) + REMIND_AT_MS }))
    .filter(({ ms }) => ms < dueMs);
  return [
    ...reminders.map(({ on, ms }, index): DeadlineAction => {
      const next = reminders[index + 1]?.ms ?? dueMs;
      return { key: `remind:${on}`, kind: 'remind', at: instantOfMs(ms), on, superseded: next <= nowMs };
    }),
    { key: 'breach', kind: 'breach', at: deadline.dueAt },
    ...escalationsOf(rule, deadline, calendar).map(
      ({ to, at }): DeadlineAction => ({ key: `escalate:${to}`, kind: 'escalate', at, to }),
    ),
  ];
};

/** Reminders, breach and escalations whose time has come and that are not recorded yet, in order. */
export const dueActions = (
  rule: DeadlineRule,
  deadline: Deadline,
  calendar: Calendar,
  now: Instant,
  alreadyDone: ReadonlySet<string>,
): readonly DeadlineAction[] => {
  const nowMs = msOfInstant(now);
  return actionsOf(rule, deadline, calendar, nowMs).filter(
    ({ key, at }) => msOfInstant(at) <= nowMs && !alreadyDone.has(key),
  );
};

/** When the sweep must look at this deadline next; may lie in the past; undefined when all is done. */
export const nextInstant = (
  rule: DeadlineRule,
  deadline: Deadline,
  calendar: Calendar,
  alreadyDone: ReadonlySet<string>,
): Instant | undefined => actionsOf(rule, deadline, calendar, 0).find(({ key }) => !alreadyDone.has(key))?.at;
