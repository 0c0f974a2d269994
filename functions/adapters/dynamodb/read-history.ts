import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoContext } from './dynamo-context.ts';
import { eventOf, type StoredEvent } from './event-item.ts';
import { type HistoryKind, isHead, keys } from './keys.ts';
import { type Item, numberOf, textOf } from './stored-values.ts';
import type { TableName } from './tables.ts';

export type StoredHistory = { readonly head: Item; readonly events: readonly StoredEvent[] };

const maxAttempts = 4;

/**
 * Head and events in order. A query is not one moment: a commit in between may show its head without its
 * events or the other way round. Such a reading is thrown away and made again.
 */
export const readHistory = (
  context: DynamoContext,
  kind: HistoryKind,
  id: string,
): Promise<StoredHistory | undefined> => readWhole(context, 'cases', keys.history(kind, id));

export const readWhole = async (
  context: DynamoContext,
  table: TableName,
  pk: string,
): Promise<StoredHistory | undefined> => {
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const items = await readPartition(context, pk, table);
    if (items.length === 0) return undefined;
    const head = items.find((item) => isHead({ sk: textOf(item, 'sk') }));
    const events = items.filter((item) => item !== head).map(eventOf);
    if (
      head !== undefined &&
      numberOf(head, 'version') === events.length &&
      events.every(({ version }, index) => version === index + 1)
    )
      return { head, events };
  }
  throw new Error(`history of ${pk} has gaps`);
};

export const readPartition = async (
  { client, tables }: DynamoContext,
  pk: string,
  table: TableName = 'cases',
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: tables[table],
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: pk } },
        ConsistentRead: true,
        ...(from !== undefined && { ExclusiveStartKey: from }),
      }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
};
