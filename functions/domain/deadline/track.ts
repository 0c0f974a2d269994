import type { Calendar } from './calendar.ts';
import { computeDeadline } from './compute-deadline.ts';
import type { Deadline } from './deadline.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { addDays, daysBetween, endOfDay, type Instant, localDateOf, msOfInstant } from './local-date.ts';

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
  endsOn(event: Event): 'met' | 'void' | undefined;
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
  | { readonly type: 'suspended' | 'resumed'; readonly data: object };

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
  for (const event of events) {
    if (open !== undefined) {
      const change = isDeadlineEvent(event) ? changed(open, event, event.at, pausedAt, calendar) : undefined;
      if (change !== undefined) open = change;
      const end = track.endsOn(event);
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
  event.type === 'resumed';

const changed = (
  open: TrackedDeadline,
  event: DeadlineEvent,
  at: Instant,
  pausedAt: Instant | undefined,
  calendar: Calendar,
): TrackedDeadline | undefined => {
  switch (event.type) {
    case 'deadline-noted':
      return event.data.kind === open.kind && event.data.started === open.started
        ? { ...open, noted: [...open.noted, event.data.key] }
        : undefined;
    case 'extension-approved': {
      if (event.data.kind !== open.kind) return undefined;
      const extendedBy = (open.extendedBy ?? 0) + event.data.length;
      const extended = computeDeadline(open.rule, open.from, calendar, { extend: extendedBy });
      return extended.ok ? { ...open, ...extended.value, extendedBy } : undefined;
    }
    case 'suspended':
      return { ...open, status: 'paused' };
    case 'resumed':
      return {
        ...shifted(open, daysBetween(localDateOf(pausedAt ?? at), localDateOf(at)), calendar),
        status: 'open',
      };
    default:
      return event satisfies never;
  }
};

/** Time of suspension is not counted: the last day moves by the days in between, then rolls if the rule rolls. */
const shifted = (open: TrackedDeadline, days: number, calendar: Calendar): TrackedDeadline => {
  if (days <= 0) return open;
  const unrolledOn = addDays(open.unrolledOn, days);
  const dueOn =
    open.rule.roll || open.rule.dayKind === 'working-day' ? calendar.nextWorkingDay(unrolledOn) : unrolledOn;
  const dueAt =
    open.rule.dayKind === 'hour'
      ? new Date(msOfInstant(open.dueAt) + days * 86_400_000).toISOString()
      : endOfDay(dueOn);
  return { ...open, unrolledOn, dueOn, dueAt, remindOn: open.remindOn.map((on) => addDays(on, days)) };
};
