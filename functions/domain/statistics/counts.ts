/** What is counted in one county and period; keys after the colon are types, divisions, states, kinds, or a type and how its check ended. */
export type CountName =
  | 'filed'
  | 'closed'
  | 'answered'
  | 'paid'
  | 'paidFen'
  | `${'type' | 'area' | 'state' | 'kept' | 'missed' | 'result'}:${string}`;

export type Counts = Readonly<Partial<Record<CountName, number>>>;

/** A month in Shanghai, "2026-03", or how things stand now. */
export type Period = string;
export const standing: Period = 'now';

export type Counted = { readonly county: string; readonly period: Period; readonly counts: Counts };

type Group = 'type' | 'area' | 'state' | 'kept' | 'missed' | 'result';

/** Sums over counties and months. */
export const sumOf = (counted: readonly Counts[]): Counts => {
  const sum: Partial<Record<CountName, number>> = {};
  for (const counts of counted) {
    for (const name of namesIn(counts)) sum[name] = (sum[name] ?? 0) + (counts[name] ?? 0);
  }
  return sum;
};

/** The counts of one group, largest first; what fell back to zero is left out. */
export const groupOf = (
  counts: Counts,
  group: Group,
): readonly { readonly key: string; readonly count: number }[] =>
  namesIn(counts)
    .filter((name) => name.startsWith(`${group}:`))
    .map((name) => ({ key: name.slice(group.length + 1), count: counts[name] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));

const single: readonly string[] = ['filed', 'closed', 'answered', 'paid', 'paidFen'];

export const isCountName = (name: string): name is CountName =>
  single.includes(name) || /^(type|area|state|kept|missed|result):/.test(name);

const namesIn = (counts: Counts): readonly CountName[] => Object.keys(counts).filter(isCountName);

/** The months up to and with the one given, oldest first. */
export const monthsUntil = (last: string, count: number): readonly string[] => {
  const [year = 0, month = 1] = last.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const months = year * 12 + month - count + index;
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  });
};
