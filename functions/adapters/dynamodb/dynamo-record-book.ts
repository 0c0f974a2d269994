import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { localDateOf } from '../../domain/deadline/local-date.ts';
import type { ChainEnd } from '../../domain/record/record-root.ts';
import type { ChangedChain, RecordBook } from '../../ports/record-book.ts';
import { chainEndItem, chainEndOf, changedChainIn, endKeyOf, endShards } from './chain-end-item.ts';
import { cursorAfter, sortKeyOf } from './cursor.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keyAttributes, keys } from './keys.ts';
import { readHistory, readPartition } from './read-history.ts';
import { readItem } from './read-items.ts';
import { leafItems, leavesOfItem, rootItem, rootOfItem } from './record-root-item.ts';
import { number, text } from './stored-values.ts';

export const dynamoRecordBook = (context: DynamoContext): RecordBook => {
  const { client, tables } = context;
  return {
    changeIn: changedChainIn,
    changed: async (chains) => {
      for (const chain of furthest(chains)) await orUnmet(put(context, chain));
    },
    waiting: async () => {
      const partitions = await Promise.all([
        ...endShards.map((shard) => readPartition(context, keys.chainEnds(shard))),
        readPartition(context, keys.unsealEnds, 'identities'),
      ]);
      return partitions.flat().map(chainEndOf);
    },
    publish: async (root, leaves) => {
      for (const Item of leafItems(root, leaves))
        await client.send(new PutItemCommand({ TableName: tables.cases, Item: { ...Item } }));
      const done = await orUnmet(
        client.send(
          new PutItemCommand({
            TableName: tables.cases,
            Item: { ...rootItem(root) },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      );
      return done ? 'published' : 'conflict';
    },
    covered: async (chains) => {
      for (const chain of chains) await orUnmet(remove(context, chain));
    },
    root: async (on) => {
      const item = await readItem(context, 'cases', keys.recordRoot(on));
      return item && rootOfItem(item);
    },
    roots: async ({ limit, cursor }) => {
      const before = sortKeyOf(cursor);
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: tables.cases,
          KeyConditionExpression: before === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :before',
          ExpressionAttributeValues: {
            ':pk': text(keys.recordRoots),
            ...(before !== undefined && { ':before': text(before) }),
          },
          ScanIndexForward: false,
          ConsistentRead: true,
          Limit: limit + 1,
        }),
      );
      const items = Items.slice(0, limit).map(rootOfItem);
      const last = items.at(-1);
      return {
        items,
        ...(Items.length > limit && last !== undefined && { cursor: cursorAfter(last.on) }),
      };
    },
    leaves: async ({ on, root }) =>
      (await readPartition(context, keys.recordLeaves(on, root))).flatMap(leavesOfItem),
    endsOfCase: async (id) => {
      const history = await readHistory(context, 'case', id);
      const chain = keys.history('case', id);
      return (history?.events ?? []).map(({ version, hash, at }) => ({
        chain,
        version,
        hash,
        on: localDateOf(at),
      }));
    },
  };
};

/** A batch of the stream may hold several changes of one chain. */
const furthest = (chains: readonly ChangedChain[]): Iterable<ChangedChain> => {
  const last = new Map<string, ChangedChain>();
  for (const chain of chains)
    if ((last.get(chain.chain)?.version ?? 0) < chain.version) last.set(chain.chain, chain);
  return last.values();
};

const put = ({ client, tables }: DynamoContext, chain: ChangedChain) => {
  const { table, key } = endKeyOf(chain.chain);
  return client.send(
    new PutItemCommand({
      TableName: tables[table],
      Item: { ...chainEndItem(key, chain) },
      ConditionExpression: 'attribute_not_exists(pk) OR #version < :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': number(chain.version) },
    }),
  );
};

const remove = ({ client, tables }: DynamoContext, { chain, version }: ChainEnd) => {
  const { table, key } = endKeyOf(chain);
  return client.send(
    new DeleteItemCommand({
      TableName: tables[table],
      Key: keyAttributes(key),
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': number(version) },
    }),
  );
};

/** False: the condition does not hold, so somebody else was there first. */
const orUnmet = async (call: Promise<unknown>): Promise<boolean> => {
  try {
    await call;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
