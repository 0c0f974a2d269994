import type { CaseState } from '../case/case-state.ts';
import { addDays, type LocalDate, weekdayOf } from '../deadline/local-date.ts';

type Row = { readonly state: CaseState; readonly filedOn: LocalDate };

const FEWEST = 3;
const DAYS = 60;

/** The party has had its visit: that somebody reported it is no news to it any more. */
const visited: readonly CaseState[] = [
  'investigating',
  'concluded',
  'handled',
  'replied',
  'closed',
  'suspended',
  'under-review',
];

/**
 * Whether the next reporter may be told that others were heard here. Who asks may be the one reported, and may
 * have filed reports of his own to watch the answer move. So: only cases whose site check is over, at least
 * three, and none filed since Monday, so that the answer moves once a week at most (decision 0018).
 */
export const severalNearby = (rows: readonly Row[], today: LocalDate): boolean => {
  const monday = addDays(today, 1 - weekdayOf(today));
  const since = addDays(monday, -DAYS);
  const told = rows.filter(
    ({ state, filedOn }) => visited.includes(state) && filedOn >= since && filedOn < monday,
  );
  return told.length >= FEWEST;
};
