import { type Counts, groupOf } from './counts.ts';
import { smallestCell } from './publishable.ts';

/** How checks of one type of pollution ended in one county, in one month; `month` null: all other months together. */
type ResultCell = {
  readonly county: string;
  readonly month: string | null;
  readonly type: string;
  readonly findings: string;
  readonly count: number;
};

const partsOf = (key: string): readonly [string, string] => {
  const at = key.indexOf(':');
  return [key.slice(0, at), key.slice(at + 1)];
};

/**
 * What may be published of results: cells of several cases only. What is too small in its month is put together
 * with the same kind in other months, and shown only if that is large enough, so that nothing small is left to
 * be found by subtraction.
 */
export const recentResults = (
  counted: readonly { readonly county: string; readonly period: string; readonly counts: Counts }[],
): readonly ResultCell[] => {
  const cells = counted.flatMap(({ county, period, counts }) =>
    groupOf(counts, 'result').map(({ key, count }) => {
      const [type, findings] = partsOf(key);
      return { county, month: period, type, findings, count };
    }),
  );
  const large = cells.filter(({ count }) => count >= smallestCell);
  const rest = new Map<string, ResultCell>();
  for (const cell of cells.filter(({ count }) => count < smallestCell)) {
    const key = `${cell.county}|${cell.type}|${cell.findings}`;
    const sum = (rest.get(key)?.count ?? 0) + cell.count;
    rest.set(key, { ...cell, month: null, count: sum });
  }
  const together = [...rest.values()].filter(({ count }) => count >= smallestCell);
  return [...large, ...together].toSorted(
    (a, b) => (b.month ?? '').localeCompare(a.month ?? '') || b.count - a.count,
  );
};
