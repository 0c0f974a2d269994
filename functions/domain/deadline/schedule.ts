import type { Calendar } from './calendar.ts';
import type { EscalationLevel } from './deadline-rule.ts';
import { type DeadlineAction, dueActions, nextInstant } from './escalation.ts';
import type { Instant } from './local-date.ts';
import type { TrackedDeadline } from './track.ts';

/** The limit a list is ordered by, the instant at which the sweep must look again, and who was told so far. */
export type Schedule = {
  readonly next?: {
    readonly kind: string;
    readonly dueAt: Instant;
    readonly dueOn: string;
    readonly provisional: boolean;
    readonly owedBy: 'authority' | 'reporter';
  };
  readonly wakeAt?: Instant;
  readonly escalatedTo: readonly EscalationLevel[];
};

/** A window wakes the sweep only when something happens by itself at its end. */
const wakes = ({ status, window, rule }: TrackedDeadline): boolean =>
  status === 'open' && (!window || rule.onBreach !== undefined);

export const scheduleOf = (deadlines: readonly TrackedDeadline[], calendar: Calendar): Schedule => {
  const next = deadlines
    .filter(({ status, window }) => status === 'open' && !window)
    .toSorted((a, b) => compare(a.dueAt, b.dueAt))[0];
  const wakeAt = deadlines
    .filter(wakes)
    .map((deadline) => nextWake(deadline, calendar))
    .filter((at) => at !== undefined)
    .toSorted(compare)[0];
  const escalatedTo = deadlines
    .filter(({ status }) => status === 'open')
    .flatMap(({ noted }) => noted.map(escalationIn).filter((level) => level !== undefined));
  return {
    ...(next !== undefined && {
      next: {
        kind: next.kind,
        dueAt: next.dueAt,
        dueOn: next.dueOn,
        provisional: next.provisional,
        owedBy: next.owedBy,
      },
    }),
    ...(wakeAt !== undefined && { wakeAt }),
    escalatedTo: [...new Set(escalatedTo)],
  };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const LEVELS: readonly EscalationLevel[] = ['unit-lead', 'county-lead', 'city-supervisor'];

const escalationIn = (key: string): EscalationLevel | undefined =>
  LEVELS.find((level) => key === `escalate:${level}`);

const nextWake = (deadline: TrackedDeadline, calendar: Calendar): Instant | undefined =>
  deadline.window
    ? deadline.noted.includes('breach')
      ? undefined
      : deadline.dueAt
    : nextInstant(deadline.rule, deadline, calendar, new Set(deadline.noted));

export type DueAction = { readonly deadline: TrackedDeadline; readonly action: DeadlineAction };

/** Everything whose time has come and that is not recorded yet, over all running limits, in order. */
export const actionsDue = (
  deadlines: readonly TrackedDeadline[],
  calendar: Calendar,
  now: Instant,
): readonly DueAction[] =>
  deadlines
    .filter(wakes)
    .flatMap((deadline) =>
      dueActions(deadline.rule, deadline, calendar, now, new Set(deadline.noted))
        .filter(({ kind }) => !deadline.window || kind === 'breach')
        .map((action) => ({ deadline, action })),
    )
    .toSorted((a, b) => compare(a.action.at, b.action.at));
