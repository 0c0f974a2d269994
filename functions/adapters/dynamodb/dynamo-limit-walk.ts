import { type AttributeValue, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as v from 'valibot';
import type { LimitWalk } from '../../ports/limit-walk.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { duePartitions } from './index-keys.ts';
import { historyOf, keyAttributes, keys } from './keys.ts';
import { readItem } from './read-items.ts';
import { jsonOf, text, textOf } from './stored-values.ts';

const storedPlace = v.object({
  told: v.array(v.string()),
  running: v.optional(
    v.object({
      towards: v.array(v.string()),
      cursor: v.optional(v.string()),
      failed: v.array(v.string()),
    }),
  ),
});

/** Shard, sort key of the due index and partition key of the last item seen. */
const storedCursor = v.tuple([v.pipe(v.number(), v.integer()), v.string(), v.string()]);

const START = JSON.stringify([0, '', '']);

/** Everything that wakes the sweep, shard after shard: what has no running limit is not in that index. */
export const dynamoLimitWalk = (context: DynamoContext): LimitWalk => ({
  page: async (kind, limit, cursor) => {
    const [shard, dueSk, pk] = v.parse(storedCursor, JSON.parse(cursor ?? START));
    const partition = duePartitions[kind][shard];
    if (partition === undefined) return { ids: [] };
    const { Items = [], LastEvaluatedKey } = await context.client.send(
      new QueryCommand({
        TableName: context.tables.cases,
        IndexName: partition.index,
        KeyConditionExpression: 'duePk = :pk',
        ExpressionAttributeValues: { ':pk': text(partition.pk) },
        Limit: limit,
        ...(dueSk !== '' && {
          ExclusiveStartKey: { duePk: text(partition.pk), dueSk: text(dueSk), ...headKey(kind, pk) },
        }),
      }),
    );
    const ids = Items.flatMap((item) => historyOf(textOf(item, 'pk'))?.id ?? []);
    const next = LastEvaluatedKey === undefined ? nextShard(kind, shard) : cursorAt(shard, LastEvaluatedKey);
    return { ids, ...(next !== undefined && { cursor: next }) };
  },
  place: async (kind) => {
    const item = await readItem(context, 'cases', keys.limitWalk(kind));
    return item === undefined ? undefined : jsonOf(item, 'place', storedPlace);
  },
  keep: async (kind, place) => {
    await context.client.send(
      new PutItemCommand({
        TableName: context.tables.cases,
        Item: { ...keyAttributes(keys.limitWalk(kind)), place: text(JSON.stringify(place)) },
      }),
    );
  },
});

const headKey = (kind: 'case' | 'reward', pk: string) =>
  keyAttributes(keys.head(kind, historyOf(pk)?.id ?? ''));

const cursorAt = (shard: number, last: Record<string, AttributeValue>): string =>
  JSON.stringify([shard, textOf(last, 'dueSk'), textOf(last, 'pk')]);

/** An empty sort key begins the next shard. */
const nextShard = (kind: 'case' | 'reward', shard: number): string | undefined =>
  duePartitions[kind][shard + 1] === undefined ? undefined : JSON.stringify([shard + 1, '', '']);
