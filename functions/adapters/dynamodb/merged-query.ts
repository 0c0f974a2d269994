import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoContext } from './dynamo-context.ts';
import type { IndexPartition } from './index-keys.ts';
import { type Item, textOf } from './stored-values.ts';
import { tableDefinitions } from './tables.ts';

export type Range = {
  readonly limit: number;
  /** Sort key to go on after. */
  readonly after?: string | undefined;
  /** Sort keys beginning with this are the last ones. */
  readonly upTo?: string | undefined;
};

type Source = {
  readonly partition: IndexPartition;
  readonly rows: Item[];
  after: string | undefined;
  ended: boolean;
};

/**
 * Several partitions of an index as one list in order of their sort keys. Each is read only as far as the
 * page needs it: the cost grows with partitions and page, never with what they hold.
 */
export const mergedQuery = async (
  context: DynamoContext,
  partitions: readonly IndexPartition[],
  range: Range,
): Promise<{ readonly rows: readonly Item[]; readonly more: boolean }> => {
  const sources = partitions.map(
    (partition): Source => ({ partition, rows: [], after: range.after, ended: false }),
  );
  // One more than the page tells whether another follows; of many partitions each gives its share first.
  const wanted = range.limit + 1;
  const share = Math.min(wanted, Math.ceil((2 * wanted) / Math.max(1, partitions.length)));
  const rows: Item[] = [];
  while (rows.length < wanted) {
    const dry = sources.filter((source) => source.rows.length === 0 && !source.ended);
    await Promise.all(dry.map((source) => refill(context, source, share, range.upTo)));
    if (dry.length > 0) continue;
    const next = lowest(sources)?.rows.shift();
    if (next === undefined) break;
    rows.push(next);
  }
  return { rows: rows.slice(0, range.limit), more: rows.length > range.limit };
};

/** Sorts before and after every character of a sort key. */
const FIRST = '!';
const LAST = '~';

const refill = async (
  { client, tables }: DynamoContext,
  source: Source,
  limit: number,
  upTo: string | undefined,
): Promise<void> => {
  const { index, pk } = source.partition;
  const { partitionKey, sortKey } = tableDefinitions.cases.indexes[index];
  // BETWEEN includes its ends: one character more than the last key given.
  const from = `${source.after ?? ''}${FIRST}`;
  const to = `${upTo ?? ''}${LAST}`;
  if (from > to) {
    source.ended = true;
    return;
  }
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: tables.cases,
      IndexName: index,
      KeyConditionExpression: `${partitionKey} = :pk AND ${sortKey} BETWEEN :from AND :to`,
      ExpressionAttributeValues: {
        ':pk': { S: pk },
        ':from': { S: from },
        ':to': { S: to },
      },
      Limit: limit,
    }),
  );
  source.rows.push(...Items);
  const last = Items.at(-1);
  if (last !== undefined) source.after = textOf(last, sortKey);
  source.ended = LastEvaluatedKey === undefined;
};

const lowest = (sources: readonly Source[]): Source | undefined => {
  let found: { readonly source: Source; readonly key: string } | undefined;
  for (const source of sources) {
    const key = sortKeyOfRow(source);
    if (key !== undefined && (found === undefined || key < found.key)) found = { source, key };
  }
  return found?.source;
};

const sortKeyOfRow = ({ partition, rows }: Source): string | undefined => {
  const [first] = rows;
  return first && textOf(first, tableDefinitions.cases.indexes[partition.index].sortKey);
};
