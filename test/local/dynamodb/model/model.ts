import type { AttributeValue, Item } from '../../../../functions/local/dynamodb/values/attribute-value.ts';

/** A table as plain as can be: items by key, everything else computed from them on demand. */
export type Model = ReadonlyMap<string, Item>;

export const refused = Symbol('refused');

export interface ConditionCase {
  readonly text: string;
  readonly values?: Item;
  readonly holds: (item: Item | undefined) => boolean;
}

export interface UpdateCase {
  readonly text: string;
  readonly values?: Item;
  readonly apply: (item: Item) => Item | typeof refused;
}

/** Hundredths, so that the model computes with integers. */
function hundredths(value: AttributeValue | undefined): number | undefined {
  return value && 'N' in value ? Math.round(Number(value.N) * 100) : undefined;
}

export function numberText(units: number): string {
  return String(units / 100);
}

function text(value: AttributeValue | undefined): string | undefined {
  return value && 'S' in value ? value.S : undefined;
}

export const conditions: readonly ConditionCase[] = [
  { text: 'attribute_not_exists(PK)', holds: (item) => item === undefined },
  { text: 'attribute_exists(PK)', holds: (item) => item !== undefined },
  {
    text: 'n < :five OR attribute_not_exists(n)',
    values: { ':five': { N: '5' } },
    holds: (item) => {
      const n = item?.['n'];
      return n === undefined || ('N' in n && (hundredths(n) ?? 0) < 500);
    },
  },
  {
    text: 'NOT (queue = :a AND n >= :five) AND PK <> :none',
    values: { ':a': { S: 'a' }, ':five': { N: '5.0' }, ':none': { S: 'none' } },
    holds: (item) =>
      !(text(item?.['queue']) === 'a' && (hundredths(item?.['n']) ?? Number.NEGATIVE_INFINITY) >= 500),
  },
  {
    text: 'begins_with(queue, :a) AND size(queue) IN (:one, :two)',
    values: { ':a': { S: 'a' }, ':one': { N: '1' }, ':two': { N: '2' } },
    holds: (item) => ['a', 'ab', 'aé'].includes(text(item?.['queue']) ?? ''),
  },
  {
    text: 'n BETWEEN :zero AND :five',
    values: { ':zero': { N: '0' }, ':five': { N: '5' } },
    holds: (item) => {
      const n = hundredths(item?.['n']);
      return n !== undefined && n >= 0 && n <= 500;
    },
  },
];

const without = (item: Item, name: string): Item =>
  Object.fromEntries(Object.entries(item).filter(([other]) => other !== name));

const plus = (item: Item, units: number): Item | typeof refused => {
  const n = item['n'];
  if (n !== undefined && !('N' in n)) return refused;
  return { ...item, n: { N: numberText((hundredths(n) ?? 0) + units) } };
};

export const updates: readonly UpdateCase[] = [
  { text: 'ADD n :x', values: { ':x': { N: '0.25' } }, apply: (item) => plus(item, 25) },
  {
    text: 'SET n = if_not_exists(n, :zero) - :x',
    values: { ':zero': { N: '0' }, ':x': { N: '3.5' } },
    apply: (item) => plus(item, -350),
  },
  { text: 'SET queue = :q', values: { ':q': { S: 'b' } }, apply: (item) => ({ ...item, queue: { S: 'b' } }) },
  { text: 'REMOVE queue', apply: (item) => without(item, 'queue') },
  {
    text: 'SET due = :d REMOVE title',
    values: { ':d': { N: '7' } },
    apply: (item) => without({ ...item, due: { N: '7' } }, 'title'),
  },
  {
    text: 'SET n = title',
    apply: (item) => (item['title'] ? { ...item, n: item['title'] } : refused),
  },
];

export interface IndexQuery {
  readonly hash: string;
  readonly sort: string;
  readonly projected: readonly string[] | undefined;
}

export const indexQueries: Readonly<Record<string, IndexQuery>> = {
  'by-queue': { hash: 'queue', sort: 'due', projected: undefined },
  'queue-titles': { hash: 'queue', sort: 'due', projected: ['PK', 'SK', 'queue', 'due', 'title'] },
};

/** Entries an index must hold, as the index shows them, ordered by sort key. */
export function indexContent(
  model: Model,
  { hash, sort, projected }: IndexQuery,
  value: string,
): readonly Item[] {
  return [...model.values()]
    .filter((item) => text(item[hash]) === value && item[sort] !== undefined)
    .sort((a, b) => (hundredths(a[sort]) ?? 0) - (hundredths(b[sort]) ?? 0))
    .map((item) =>
      projected
        ? Object.fromEntries(Object.entries(item).filter(([name]) => projected.includes(name)))
        : item,
    );
}

export function partition(model: Model, PK: string): readonly Item[] {
  return [...model.values()]
    .filter((item) => text(item['PK']) === PK)
    .sort((a, b) => Buffer.compare(Buffer.from(text(a['SK']) ?? ''), Buffer.from(text(b['SK']) ?? '')));
}
