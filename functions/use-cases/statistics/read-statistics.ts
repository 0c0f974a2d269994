import { localDateOf } from '../../domain/deadline/local-date.ts';
import type { Officer, Organisation } from '../../domain/jurisdiction/organisation.ts';
import { type Counts, groupOf, monthsUntil, standing, sumOf } from '../../domain/statistics/counts.ts';
import { countiesOf } from '../case/list-cases.ts';
import type { Dependencies } from '../dependencies.ts';
import { deadlineTitle } from '../words/deadline-words.ts';
import { type Language, say } from '../words/language.ts';

const MONTHS = 12;

/** A year of figures of the officer's counties, this month included; states as they stand now. */
export const readStatistics = async (
  { staff, tally }: Pick<Dependencies, 'staff' | 'tally'>,
  officer: Officer,
  { now, language }: { readonly now: string; readonly language: Language },
) => {
  const organisation = await staff.organisation();
  const months = monthsUntil(localDateOf(now).slice(0, 7), MONTHS);
  const counted = await tally.read(countiesOf(officer, organisation), [...months, standing]);
  const of = (period: string) => counted.filter((one) => one.period === period).map(({ counts }) => counts);
  const year = sumOf(months.flatMap(of));
  return {
    months: months.map((month) => {
      const { filed = 0, closed = 0 } = sumOf(of(month));
      return { month, filed, closed };
    }),
    byType: groupOf(year, 'type').map(({ key, count }) => ({ type: key, count })),
    byArea: areasOf(year, organisation),
    byState: groupOf(sumOf(of(standing)), 'state').map(({ key, count }) => ({ state: key, count })),
    deadlines: limitsOf(year, language),
  };
};

export const areasOf = (counts: Counts, { areas }: Organisation) =>
  groupOf(counts, 'area').map(({ key, count }) => ({
    division: key,
    name: areas.find(({ code }) => code === key)?.name ?? key,
    count,
  }));

const limitsOf = (counts: Counts, language: Language) => {
  const kept = new Map(groupOf(counts, 'kept').map(({ key, count }) => [key, count]));
  const missed = new Map(groupOf(counts, 'missed').map(({ key, count }) => [key, count]));
  return [...new Set([...kept.keys(), ...missed.keys()])]
    .map((kind) => ({
      kind,
      title: say(deadlineTitle(kind), language),
      kept: kept.get(kind) ?? 0,
      missed: missed.get(kind) ?? 0,
    }))
    .toSorted((a, b) => b.missed - a.missed || b.kept - a.kept);
};
