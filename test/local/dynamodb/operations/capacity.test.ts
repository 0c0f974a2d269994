import { beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedDatabase, embeddedDatabase } from '../embedded-database.ts';

let db: EmbeddedDatabase['db'];
beforeEach(async () => {
  ({ db } = await embeddedDatabase());
});

const Key = { PK: { S: 'R#1' }, SK: { S: 'HEAD' } };
/** An item of exactly this size: PK and SK with names are 11 bytes, the name of `body` 4. */
const sized = (bytes: number, more: object = {}) => ({
  ...Key,
  ...more,
  body: { S: 'x'.repeat(bytes - 15) },
});
const put = async (Item: ReturnType<typeof sized>) =>
  (await db.putItem({ TableName: 'cases', Item, ReturnConsumedCapacity: 'INDEXES' })).ConsumedCapacity;
const update = async (UpdateExpression: string, values: object) =>
  (
    await db.updateItem({
      TableName: 'cases',
      Key,
      UpdateExpression,
      ExpressionAttributeValues: { ...values },
      ReturnConsumedCapacity: 'INDEXES',
    })
  ).ConsumedCapacity;
const indexes = (consumed: Awaited<ReturnType<typeof put>>) =>
  Object.fromEntries(
    Object.entries(consumed?.GlobalSecondaryIndexes ?? {}).map(([name, { CapacityUnits }]) => [
      name,
      CapacityUnits,
    ]),
  );

describe('consumed capacity of a read', () => {
  it.each([
    [0, 0.5, 1],
    [4096, 0.5, 1],
    [4097, 1, 2],
    [9000, 1.5, 3],
  ])(
    'of %i bytes is %d units, consistent %d, in a transaction twice that',
    async (bytes, eventual, consistent) => {
      if (bytes > 0) await put(sized(bytes));
      const read = async (ConsistentRead: boolean) =>
        (await db.getItem({ TableName: 'cases', Key, ConsistentRead, ReturnConsumedCapacity: 'TOTAL' }))
          .ConsumedCapacity;
      expect(await read(false)).toEqual({ TableName: 'cases', CapacityUnits: eventual });
      expect(await read(true)).toEqual({ TableName: 'cases', CapacityUnits: consistent });
      const transaction = await db.transactGetItems({
        TransactItems: [{ Get: { TableName: 'cases', Key } }],
        ReturnConsumedCapacity: 'TOTAL',
      });
      expect(transaction.ConsumedCapacity?.[0]?.CapacityUnits).toBe(2 * consistent);
    },
  );

  it('of a query adds bytes before it rounds, filter or not', async () => {
    for (let index = 0; index < 10; index++) {
      await db.putItem({ TableName: 'cases', Item: { ...sized(1000), SK: { S: `HEA${index}` } } });
    }
    const { ConsumedCapacity, Count } = await db.query({
      TableName: 'cases',
      KeyConditionExpression: 'PK = :pk',
      FilterExpression: 'attribute_exists(absent1)',
      ExpressionAttributeValues: { ':pk': { S: 'R#1' } },
      ReturnConsumedCapacity: 'INDEXES',
    });
    expect(Count).toBe(0);
    expect(ConsumedCapacity).toEqual({
      TableName: 'cases',
      CapacityUnits: 1.5,
      Table: { CapacityUnits: 1.5 },
    });
  });

  it('of an index is charged to the index, by what the index holds', async () => {
    await put(sized(9000, { queue: { S: 'q' }, due: { N: '1' } }));
    const read = async (IndexName: string) =>
      (
        await db.query({
          TableName: 'cases',
          IndexName,
          KeyConditionExpression: 'queue = :q',
          ExpressionAttributeValues: { ':q': { S: 'q' } },
          ReturnConsumedCapacity: 'INDEXES',
        })
      ).ConsumedCapacity;
    expect(await read('by-queue')).toEqual({
      TableName: 'cases',
      CapacityUnits: 1.5,
      Table: { CapacityUnits: 0 },
      GlobalSecondaryIndexes: { 'by-queue': { CapacityUnits: 1.5 } },
    });
    expect((await read('queue-keys'))?.CapacityUnits).toBe(0.5);
  });
});

describe('consumed capacity of a write', () => {
  it('is one unit per 1 KB begun, of the larger of old and new', async () => {
    expect((await put(sized(1024)))?.CapacityUnits).toBe(1);
    expect((await put(sized(1025)))?.CapacityUnits).toBe(2);
    expect((await put(sized(5000)))?.CapacityUnits).toBe(5);
    expect((await put(sized(100)))?.CapacityUnits).toBe(5);
    const deleted = await db.deleteItem({ TableName: 'cases', Key, ReturnConsumedCapacity: 'TOTAL' });
    expect(deleted.ConsumedCapacity?.CapacityUnits).toBe(1);
    const again = await db.deleteItem({ TableName: 'cases', Key, ReturnConsumedCapacity: 'TOTAL' });
    expect(again.ConsumedCapacity?.CapacityUnits).toBe(1);
  });

  it('charges an index only when something it holds changes', async () => {
    const inQueue = { queue: { S: 'q' }, due: { N: '1' } };
    expect(indexes(await put(sized(100)))).toEqual({});
    expect(indexes(await put(sized(3000, inQueue)))).toEqual({
      'by-queue': 3,
      'queue-keys': 1,
      'queue-titles': 1,
    });
    // `body` is only in the index that holds everything.
    expect(indexes(await update('SET body = :b', { ':b': { S: 'short' } }))).toEqual({ 'by-queue': 3 });
    expect(indexes(await update('SET title = :t', { ':t': { S: 't' } }))).toEqual({
      'by-queue': 1,
      'queue-titles': 1,
    });
    // A new key is a delete and a put.
    expect(indexes(await update('SET due = :d', { ':d': { N: '2' } }))).toEqual({
      'by-queue': 2,
      'queue-titles': 2,
    });
    expect(indexes(await update('SET due = :d', { ':d': { N: '2.0' } }))).toEqual({});
    expect(indexes(await update('SET queue = :q', { ':q': { S: 'r' } }))).toEqual({
      'by-queue': 2,
      'queue-keys': 2,
      'queue-titles': 2,
    });
  });

  it('doubles on the table in a transaction, not on its indexes', async () => {
    const { ConsumedCapacity } = await db.transactWriteItems({
      TransactItems: [
        { Put: { TableName: 'cases', Item: sized(1500, { queue: { S: 'q' } }) } },
        {
          ConditionCheck: {
            TableName: 'plain',
            Key: { id: { S: 'x' } },
            ConditionExpression: 'attribute_not_exists(id)',
          },
        },
      ],
      ReturnConsumedCapacity: 'INDEXES',
    });
    expect(ConsumedCapacity).toEqual([
      {
        TableName: 'cases',
        CapacityUnits: 5,
        WriteCapacityUnits: 5,
        Table: { CapacityUnits: 4, WriteCapacityUnits: 4 },
        GlobalSecondaryIndexes: { 'queue-keys': { CapacityUnits: 1, WriteCapacityUnits: 1 } },
      },
      {
        TableName: 'plain',
        CapacityUnits: 2,
        WriteCapacityUnits: 2,
        Table: { CapacityUnits: 2, WriteCapacityUnits: 2 },
      },
    ]);
  });

  it('of a batch is summed per table', async () => {
    const { ConsumedCapacity } = await db.batchWriteItem({
      RequestItems: {
        plain: ['a', 'b', 'c'].map((id) => ({ PutRequest: { Item: { id: { S: id } } } })),
      },
      ReturnConsumedCapacity: 'TOTAL',
    });
    expect(ConsumedCapacity).toEqual([{ TableName: 'plain', CapacityUnits: 3 }]);
  });

  it('is not told unless asked for', async () => {
    expect(await db.putItem({ TableName: 'cases', Item: sized(100) })).not.toHaveProperty('ConsumedCapacity');
  });
});
