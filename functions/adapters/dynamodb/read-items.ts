import { type AttributeValue, BatchGetItemCommand, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoContext } from './dynamo-context.ts';
import { type Key, keyAttributes } from './keys.ts';
import type { Item } from './stored-values.ts';
import type { TableName } from './tables.ts';

/** One item as last committed. */
export const readItem = async (
  { client, tables }: DynamoContext,
  table: TableName,
  key: Key,
): Promise<Item | undefined> => {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: tables[table], Key: keyAttributes(key), ConsistentRead: true }),
  );
  return Item;
};

/** Limit of the service for one BatchGetItem. */
const batchSize = 100;

/** Items of `cases` in no order; what does not exist is missing. A hint may lag, a decision may not. */
export const readItems = async (
  context: DynamoContext,
  keys: readonly Key[],
  { ConsistentRead = true } = {},
): Promise<readonly Item[]> => {
  const found: Item[] = [];
  const table = context.tables.cases;
  const names = [...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
  let left: Record<string, AttributeValue>[] = names.map(keyAttributes);
  for (let round = 0; left.length > 0; round += 1) {
    if (round > names.length + 5) throw new Error('BatchGetItem makes no progress');
    const answer = await context.client.send(
      new BatchGetItemCommand({
        RequestItems: { [table]: { Keys: left.slice(0, batchSize), ConsistentRead } },
      }),
    );
    found.push(...(answer.Responses?.[table] ?? []));
    const unprocessed = answer.UnprocessedKeys?.[table]?.Keys ?? [];
    if (unprocessed.length > 0) await context.pause(20 * 2 ** Math.min(round, 5));
    left = [...unprocessed, ...left.slice(batchSize)];
  }
  return found;
};
