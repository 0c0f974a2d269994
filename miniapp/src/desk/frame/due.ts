import type { CaseRow } from '../../../../functions/contract/cases.ts';
import { dayText, momentText } from '../../shared/time/day';

export type NextDue = NonNullable<CaseRow['next']>;
export type Tone = 'plain' | 'soon' | 'overdue';

export type DueWords = {
  readonly today: string;
  readonly left: (amount: number, unit: NextDue['remaining']['unit']) => string;
  readonly over: (amount: number, unit: NextDue['remaining']['unit']) => string;
};

/** Colour follows the words: broken, today (or within a day where the rule counts hours), or plain. */
export function dueTone({ overdue, remaining }: NextDue): Tone {
  if (overdue) return 'overdue';
  const soon = remaining.unit === 'hour' ? remaining.amount <= 24 : remaining.amount === 0;
  return soon ? 'soon' : 'plain';
}

type OwedWords = DueWords & {
  readonly owed: (limit: string, by: string) => string;
  readonly owedByReporter: (limit: string, by: string) => string;
  readonly was: (limit: string, by: string) => string;
  readonly endOfDay: (day: string) => string;
};

/** Which limit, who owes it and until when; only limits that count hours name the hour. */
export function owedText(
  next: NextDue,
  limits: Readonly<Record<string, string>>,
  words: OwedWords,
  language: 'zh' | 'en',
): string {
  const limit = limits[next.kind] ?? next.kind;
  const by =
    next.remaining.unit === 'hour'
      ? momentText(next.dueAt, language)
      : words.endOfDay(dayText(next.dueOn, language));
  if (next.overdue) return words.was(limit, by);
  return next.owedBy === 'reporter' ? words.owedByReporter(limit, by) : words.owed(limit, by);
}

/** What is left, in the unit of the rule: working days are not converted into hours. */
export function dueText(next: NextDue, words: DueWords): string {
  const { amount, unit } = next.remaining;
  if (next.overdue) return words.over(amount, unit);
  return amount === 0 ? words.today : words.left(amount, unit);
}
