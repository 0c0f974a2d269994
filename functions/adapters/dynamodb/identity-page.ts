import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { PageRequest } from '../../ports/case-store.ts';
import { cursorAfter, sortKeyOf } from './cursor.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { type Item, text, textOf } from './stored-values.ts';

export type ItemPage = { readonly items: readonly Item[]; readonly cursor?: string };

/**
 * One page over partitions of `identities`, in order of their sort keys: instants, so oldest or newest first.
 * Every partition is asked for a whole page: they are few, and short.
 */
export const identityPage = async (
  { client, tables }: DynamoContext,
  partitions: readonly string[],
  { limit, cursor }: PageRequest,
  order: 'oldest' | 'newest',
): Promise<ItemPage> => {
  const after = sortKeyOf(cursor);
  const range = order === 'oldest' ? 'sk > :after' : 'sk < :after';
  const pages = await Promise.all(
    partitions.map((pk) =>
      client.send(
        new QueryCommand({
          TableName: tables.identities,
          KeyConditionExpression: after === undefined ? 'pk = :pk' : `pk = :pk AND ${range}`,
          ExpressionAttributeValues: {
            ':pk': text(pk),
            ...(after !== undefined && { ':after': text(after) }),
          },
          ScanIndexForward: order === 'oldest',
          ConsistentRead: true,
          Limit: limit + 1,
        }),
      ),
    ),
  );
  const found = pages
    .flatMap(({ Items = [] }) => Items)
    .toSorted((a, b) => (textOf(a, 'sk') < textOf(b, 'sk') === (order === 'oldest') ? -1 : 1));
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    ...(found.length > limit && last !== undefined && { cursor: cursorAfter(textOf(last, 'sk')) }),
  };
};
