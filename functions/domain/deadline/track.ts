import type { LimitsAfterNotice, LimitsFact } from './announced-limits.ts';
import type { Calendar } from './calendar.ts';
import { computeDeadline, remindersOf } from './compute-deadline.ts';
import type { Deadline } from './deadline.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { type Instant, isLocalDate, type LocalDate, localDateOf } from './local-date.ts';
import { afterPause, type Pause } from './pause.ts';

/**
 * How one kind of limit follows from a history. An event starts it (giving the trigger), meets it or makes
 * it void; a second start replaces an open one.
 */
export type Track<Event> = {
  readonly kind: string;
  readonly owedBy: 'authority' | 'reporter';
  /** A right that lapses, not a duty that is missed: nobody is reminded of or blamed for it. */
  readonly window?: boolean;
  /** `from`: the trigger the pack names for this kind, where a measure may choose one. */
  startsOn(event: Event, from: string | undefined): string | undefined;
  endsOn(event: Event, from: string | undefined): 'met' | 'void' | undefined;
};

/** What the sweep has recorded, and what changes a running limit, whatever the aggregate. */
export type DeadlineEvent =
  | {
      readonly type: 'deadline-noted';
      readonly data: {
        readonly kind: string;
        readonly started: number;
        readonly key: string;
        readonly dueAt: string;
      };
    }
  | { readonly type: 'extension-approved'; readonly data: { readonly kind: string; readonly length: number } }
  | { readonly type: 'suspended' | 'resumed'; readonly data: object }
  | LimitsFact;

export type TrackedDeadline = Deadline & {
  readonly owedBy: 'authority' | 'reporter';
  readonly window: boolean;
  readonly rule: DeadlineRule;
  /** Version of the event that started it: names this instance for ever. */
  readonly started: number;
  readonly status: 'open' | 'paused' | 'met' | 'void';
  readonly metAt?: Instant;
  readonly extendedBy?: number;
  /** Keys of the reminders, breach and escalations already recorded. */
  readonly noted: readonly string[];
};

/** A pack's rule also says what starts it. */
export type TrackedRule = DeadlineRule & { readonly from?: string };

type Event = { readonly version: number; readonly at: Instant; readonly type: string; readonly data: object };

/** All limits of a history in order of their start: a pure function of events, rules and calendar. */
export const trackDeadlines = <E extends Event>(
  events: readonly E[],
  tracks: readonly Track<E>[],
  rules: readonly TrackedRule[],
  calendar: Calendar,
): readonly TrackedDeadline[] =>
  tracks
    .flatMap((track) => {
      const rule = rules.find(({ kind }) => kind === track.kind);
      return rule === undefined ? [] : follow(events, track, rule, calendar);
    })
    .toSorted((a, b) => a.started - b.started);

const follow = <E extends Event>(
  events: readonly E[],
  track: Track<E>,
  rule: TrackedRule,
  calendar: Calendar,
): TrackedDeadline[] => {
  const ended: TrackedDeadline[] = [];
  let open: TrackedDeadline | undefined;
  let pausedAt: Instant | undefined;
  let pauses: readonly Pause[] = [];
  for (const event of events) {
    if (open !== undefined) {
      if (event.type === 'resumed') pauses = [...pauses, { from: pausedAt ?? event.at, to: event.at }];
      if (isDeadlineEvent(event)) open = changed(open, event, event.at, pauses, calendar);
      const end = track.endsOn(event, rule.from);
      if (end !== undefined) {
        ended.push({ ...open, status: end, ...(end === 'met' && { metAt: event.at }) });
        open = undefined;
      }
    }
    if (event.type === 'suspended') pausedAt = event.at;
    if (event.type === 'resumed') pausedAt = undefined;
    const from = track.startsOn(event, rule.from);
    if (from === undefined) continue;
    const computed = computeDeadline(rule, from, calendar);
    if (!computed.ok) continue;
    if (open !== undefined) ended.push({ ...open, status: 'void' });
    pauses = [];
    open = {
      ...computed.value,
      owedBy: track.owedBy,
      window: track.window ?? false,
      rule,
      started: event.version,
      status: 'open',
      noted: [],
    };
  }
  return open === undefined ? ended : [...ended, open];
};

const isDeadlineEvent = (event: { readonly type: string }): event is DeadlineEvent =>
  event.type === 'deadline-noted' ||
  event.type === 'extension-approved' ||
  event.type === 'suspended' ||
  event.type === 'resumed' ||
  event.type === 'limits-moved' ||
  event.type === 'limits-confirmed';

const changed = (
  open: TrackedDeadline,
  event: DeadlineEvent,
  at: Instant,
  pauses: readonly Pause[],
  calendar: Calendar,
): TrackedDeadline => {
  switch (event.type) {
    case 'deadline-noted':
      return event.data.kind === open.kind && event.data.started === open.started
        ? { ...open, noted: [...open.noted, event.data.key] }
        : open;
    case 'extension-approved': {
      if (event.data.kind !== open.kind) return open;
      const extendedBy = (open.extendedBy ?? 0) + event.data.length;
      const extended = moved({ ...open, extendedBy }, pauses, calendar);
      // A limit that was broken and got new time can be broken again: breach and ladder begin anew.
      return extended.dueAt > at ? { ...extended, noted: extended.noted.filter(isReminder) } : extended;
    }
    case 'suspended':
      return { ...open, status: 'paused' };
    case 'resumed':
      return { ...moved(open, pauses, calendar), status: 'open' };
    case 'limits-moved':
    case 'limits-confirmed':
      return heldTo(open, event.data.limits);
    default:
      return event satisfies never;
  }
};

/** A day told to the reporter for an act of their own stays, even if a notice would have shortened it. */
const heldTo = (open: TrackedDeadline, limits: LimitsAfterNotice['limits']): TrackedDeadline => {
  const told = limits.find(({ kind, started }) => kind === open.kind && started === open.started);
  return told !== undefined && open.owedBy === 'reporter' && told.dueAt > open.dueAt
    ? { ...open, dueOn: told.dueOn, dueAt: told.dueAt, remindOn: remindedOn(open, told.dueOn) }
    : open;
};

const remindedOn = ({ rule, from }: TrackedDeadline, dueOn: LocalDate): readonly LocalDate[] =>
  remindersOf(rule, isLocalDate(from) ? from : localDateOf(from), dueOn);

const isReminder = (key: string): boolean => key.startsWith('remind:');

/** The limit worked out anew from its trigger: first the extension, then every time that does not count. */
const moved = (open: TrackedDeadline, pauses: readonly Pause[], calendar: Calendar): TrackedDeadline => {
  const computed = computeDeadline(open.rule, open.from, calendar, { extend: open.extendedBy ?? 0 });
  if (!computed.ok) return open;
  return {
    ...open,
    ...pauses.reduce((limit, pause) => afterPause(limit, open.rule, pause, calendar), computed.value),
  };
};
