import { addDays, addMonths, localDateOf } from '../../domain/deadline/local-date.ts';
import { groupOf, monthsUntil, sumOf } from '../../domain/statistics/counts.ts';
import { cellsOfWhole, largeCells, publishable, smallestCell } from '../../domain/statistics/publishable.ts';
import { recentResults } from '../../domain/statistics/recent-results.ts';
import type { Dependencies } from '../dependencies.ts';
import { areasOf } from './read-statistics.ts';

const MONTHS = 12;
/** Long enough that nobody counts back from a result to the day of a check. */
const RESULTS_AFTER_DAYS = 30;

/**
 * Figures of the whole city anybody may read: twelve complete months, because a number that grows with each
 * report would tell whoever watches it when one was filed; no small cell, no area below a township.
 */
export const readPublicStatistics = async (
  { staff, tally }: Pick<Dependencies, 'staff' | 'tally'>,
  now: string,
) => {
  const organisation = await staff.organisation();
  const to = addDays(`${localDateOf(now).slice(0, 7)}-01`, -1);
  const months = monthsUntil(to.slice(0, 7), MONTHS);
  const counties = organisation.areas.filter(({ level }) => level === 'county').map(({ code }) => code);
  const counted = await tally.read(counties, months);
  const year = sumOf(counted.map(({ counts }) => counts));
  const told = months.filter(
    (month) => addDays(addMonths(`${month}-01`, 1), RESULTS_AFTER_DAYS) <= localDateOf(now),
  );
  const { filed = 0, answered = 0, paid = 0, paidFen = 0 } = year;
  const total = publishable(filed) ?? 0;
  return {
    from: `${months[0] ?? ''}-01`,
    to,
    total,
    answered: publishable(answered),
    onTimePercent: onTimePercent(groupOf(year, 'kept'), groupOf(year, 'missed')),
    byType: largeCells(groupOf(year, 'type')).map(({ key, count }) => ({ type: key, count })),
    byArea: total === 0 ? [] : [...cellsOfWhole(areasOf(year, organisation))],
    rewards: publishable(paid) === null ? null : { paid, amountFen: paidFen },
    results: recentResults(counted.filter(({ period }) => told.includes(period))).map(
      ({ county, ...cell }) => ({
        division: county,
        name: organisation.areas.find(({ code }) => code === county)?.name ?? county,
        ...cell,
      }),
    ),
  };
};

type Limits = readonly { readonly count: number }[];

/** Never rounded up to 100: one limit missed is one too many to hide. */
const onTimePercent = (kept: Limits, missed: Limits): number | null => {
  const sum = (limits: Limits) => limits.reduce((all, { count }) => all + count, 0);
  const settled = sum(kept) + sum(missed);
  return settled < smallestCell ? null : Math.floor((sum(kept) / settled) * 100);
};
