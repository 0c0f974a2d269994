import type { Calendar } from '../../domain/deadline/calendar.ts';
import type { DayKind, DeadlineRule } from '../../domain/deadline/deadline-rule.ts';
import { localDateOf, weekdayOf } from '../../domain/deadline/local-date.ts';
import { remaining } from '../../domain/deadline/remaining.ts';
import type { Schedule } from '../../domain/deadline/schedule.ts';
import type { TrackedDeadline } from '../../domain/deadline/track.ts';
import type { Words } from '../../domain/words.ts';
import type { PolicyBook } from '../../ports/policy-book.ts';
import { deadlineTitle, owedWords } from '../words/deadline-words.ts';
import { dayText, type Language, say } from '../words/language.ts';

export type Viewing = { readonly now: string; readonly language: Language; readonly policies: PolicyBook };

export type NextView = {
  readonly kind: string;
  readonly title: string;
  readonly dueAt: string;
  readonly dueOn: string;
  readonly provisional: boolean;
  readonly owedBy: 'authority' | 'reporter';
  readonly overdue: boolean;
  readonly remaining: { readonly amount: number; readonly unit: DayKind };
  readonly text: string;
};

type Row = Pick<Schedule, 'next'> & { readonly policyId: string; readonly policyEdition: number };

const SHANGHAI_MS = 8 * 3_600_000;

/** Day limits end at 24:00 of their day; hour limits name the minute. */
const timeText = (dueAt: string, rule: DeadlineRule): string =>
  rule.dayKind === 'hour' ? new Date(Date.parse(dueAt) + SHANGHAI_MS).toISOString().slice(11, 16) : '24:00';

export const nextView = (row: Row, { now, language, policies }: Viewing): NextView | undefined => {
  const { next } = row;
  const rule = policies
    .edition(row.policyId, row.policyEdition)
    .deadlines.find(({ kind }) => kind === next?.kind);
  if (next === undefined || rule === undefined) return undefined;
  const left = remainingOf(next, rule, policies.calendar(), now);
  const on = dayWords(next.dueOn);
  return {
    ...next,
    title: say(deadlineTitle(next.kind), language),
    overdue: left.overdue,
    remaining: { amount: left.amount, unit: left.unit },
    text: say(owedWords(next.kind, next.owedBy, on, timeText(next.dueAt, rule)), language),
  };
};

const remainingOf = (
  due: { kind: string; dueAt: string; dueOn: string },
  rule: DeadlineRule,
  calendar: Calendar,
  now: string,
) =>
  remaining(
    { ...due, from: '', unrolledOn: due.dueOn, provisional: false, remindOn: [], basis: rule.basis },
    rule,
    calendar,
    now,
  );

const dayWords = (on: string): Words => ({
  zh: dayText(on, weekdayOf(on), 'zh'),
  en: dayText(on, weekdayOf(on), 'en'),
});

/** Every limit that applied, shown as kept or missed. A window that lapsed is nobody's fault: void. */
export const deadlineViews = (deadlines: readonly TrackedDeadline[], { now, language }: Viewing) =>
  deadlines.map((deadline) => {
    const { kind, from, dueAt, dueOn, provisional, owedBy, metAt, extendedBy, basis } = deadline;
    return {
      kind,
      title: say(deadlineTitle(kind), language),
      from,
      dueAt,
      dueOn,
      provisional,
      owedBy,
      status: statusOf(deadline, now),
      overdue: statusOf(deadline, now) === 'missed' && metAt === undefined,
      basis: say(basis, language),
      ...(metAt !== undefined && { metAt }),
      ...(extendedBy !== undefined && { extendedBy }),
    };
  });

const statusOf = (
  { status, dueAt, metAt, window }: TrackedDeadline,
  now: string,
): 'open' | 'kept' | 'missed' | 'void' => {
  if (status === 'void') return 'void';
  if (status === 'met') return metAt !== undefined && metAt >= dueAt ? 'missed' : 'kept';
  if (dueAt > now || status === 'paused') return 'open';
  return window ? 'void' : 'missed';
};

/** The day is enough: nothing is shown to the second that could tell when somebody reported. */
export const dayOf = (instant: string): string => localDateOf(instant);
