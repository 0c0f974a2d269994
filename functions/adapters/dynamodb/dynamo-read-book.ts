import { ConditionalCheckFailedException, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { PageRequest } from '../../ports/case-store.ts';
import type { NewRead, ReadBook, ReadChain } from '../../ports/read-book.ts';
import { briefMemory } from './brief-memory.ts';
import { cursorAfter, sortKeyOf } from './cursor.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { chainStart } from './event-hash.ts';
import { eventItem, hashOf } from './event-item.ts';
import { keys } from './keys.ts';
import { readItems } from './read-items.ts';
import { readOf, readToStore } from './stored-read.ts';
import { type Item, numberOf, text, textOf } from './stored-values.ts';

type End = { readonly version: number; readonly hash: string };

const maxAttempts = 8;

/**
 * One put for each read: the number of the entry is its condition, so a chain has no gaps and needs no head.
 * Where it ends is remembered; when another process wrote in between, the last entry is read again. That the
 * end was cut off shows against the ends which the stream keeps, and later against the published root.
 */
export const dynamoReadBook = (context: DynamoContext): ReadBook => {
  const ends = briefMemory<End>(context.clock, 2000, 600_000);
  const waiting = new Map<string, Promise<void>>();

  const write = async (pk: string, read: NewRead): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      const end = ends.get(pk) ?? (await lastOf(context, pk));
      const made = entryItem(pk, read, end);
      try {
        await context.client.send(
          new PutItemCommand({
            TableName: context.tables.cases,
            Item: made.item,
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
        ends.put(pk, { version: end.version + 1, hash: made.hash });
        return;
      } catch (error) {
        ends.forget(pk);
        if (!(error instanceof ConditionalCheckFailedException) || attempt === maxAttempts) throw error;
        await context.pause(5 * attempt);
      }
    }
  };
  return {
    // One after the other for each chain: requests of one process do not compete with each other.
    append: async (chain, read) => {
      const pk = keys.reads(nameOf(chain));
      const before = waiting.get(pk) ?? Promise.resolve();
      const own = before.catch(() => undefined).then(() => write(pk, read));
      waiting.set(pk, own);
      try {
        await own;
      } finally {
        if (waiting.get(pk) === own) waiting.delete(pk);
      }
    },
    of: async (chain, page) => {
      const found = await newest(context, { pk: keys.reads(nameOf(chain)) }, page);
      return { ...found, items: found.items.map(readOf) };
    },
    by: async (username, page) => {
      const found = await newest(context, { queuePk: keys.reads(username) }, page);
      const places = found.items.map((item) => ({ pk: textOf(item, 'pk'), sk: textOf(item, 'sk') }));
      const items = new Map<string, Item>();
      for (const item of await readItems(context, places)) items.set(placeOf(item), item);
      const inOrder = found.items
        .map((item) => items.get(placeOf(item)))
        .filter((item) => item !== undefined);
      return { ...found, items: inOrder.map(readOf) };
    },
  };
};

const placeOf = (item: Item): string => `${textOf(item, 'pk')} ${textOf(item, 'sk')}`;

const nameOf = (chain: ReadChain): string => {
  if ('caseId' in chain) return chain.caseId;
  return 'exportId' in chain ? chain.exportId : `${chain.username}#${chain.year}`;
};

const entryItem = (pk: string, read: NewRead, { version, hash: previous }: End) => {
  const { at, username, operation } = read;
  const sk = keys.readSk(version + 1);
  const { item, hash } = eventItem(
    {
      pk,
      version: version + 1,
      at,
      by: `officer:${username}`,
      type: operation,
      commandId: '',
      payloadHash: '',
      data: readToStore(read),
    },
    sk,
    previous,
  );
  const listed = { queuePk: text(keys.reads(username)), queueSk: text(`${at}#${pk}#${sk}`) };
  return { item: { ...item, ...listed }, hash };
};

const lastOf = async ({ client, tables }: DynamoContext, pk: string): Promise<End> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: tables.cases,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': text(pk) },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: 1,
    }),
  );
  const [last] = Items;
  return last === undefined
    ? { version: 0, hash: chainStart }
    : { version: numberOf(last, 'version'), hash: hashOf(last) };
};

type Partition = { readonly pk: string } | { readonly queuePk: string };

const newest = async (
  { client, tables }: DynamoContext,
  partition: Partition,
  { limit, cursor }: PageRequest,
): Promise<{ readonly items: readonly Item[]; readonly cursor?: string }> => {
  const [keyName, sortName, key, index] =
    'pk' in partition
      ? (['pk', 'sk', partition.pk, undefined] as const)
      : (['queuePk', 'queueSk', partition.queuePk, 'queue'] as const);
  const before = sortKeyOf(cursor);
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: tables.cases,
      ...(index === undefined ? { ConsistentRead: true } : { IndexName: index }),
      KeyConditionExpression: `${keyName} = :pk${before === undefined ? '' : ` AND ${sortName} < :before`}`,
      ExpressionAttributeValues: {
        ':pk': text(key),
        ...(before !== undefined && { ':before': text(before) }),
      },
      ScanIndexForward: false,
      Limit: limit + 1,
    }),
  );
  const items = Items.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    ...(Items.length > limit && last !== undefined && { cursor: cursorAfter(textOf(last, sortName)) }),
  };
};
