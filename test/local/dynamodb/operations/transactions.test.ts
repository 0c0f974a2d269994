import {
  IdempotentParameterMismatchException,
  TransactionCanceledException,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedDatabase, embeddedDatabase, refusal } from '../embedded-database.ts';

let db: EmbeddedDatabase['db'];
let clock: EmbeddedDatabase['clock'];
beforeEach(async () => {
  ({ db, clock } = await embeddedDatabase());
});

const plainKey = (id: string) => ({ TableName: 'plain', Key: { id: { S: id } } });
const put = (id: string, more: object = {}, extra: object = {}): TransactWriteItem => ({
  Put: { TableName: 'plain', Item: { id: { S: id }, ...more }, ...extra },
});
const add = (id: string, N: string, extra: object = {}): TransactWriteItem => ({
  Update: {
    ...plainKey(id),
    UpdateExpression: 'ADD n :n',
    ExpressionAttributeValues: { ':n': { N } },
    ...extra,
  },
});
const write = (TransactItems: TransactWriteItem[], extra: object = {}) =>
  db.transactWriteItems({ TransactItems, ...extra });
const get = async (id: string) => (await db.getItem(plainKey(id))).Item;

describe('a write transaction', () => {
  it('carries out every action', async () => {
    await write([put('gone'), put('counted', { n: { N: '1' } }), put('checked')]);
    await write([
      put('fresh', { a: { S: 'x' } }),
      add('counted', '2'),
      { Delete: plainKey('gone') },
      { ConditionCheck: { ...plainKey('checked'), ConditionExpression: 'attribute_exists(id)' } },
    ]);
    expect(await get('fresh')).toEqual({ id: { S: 'fresh' }, a: { S: 'x' } });
    expect(await get('counted')).toMatchObject({ n: { N: '3' } });
    expect(await get('gone')).toBeUndefined();
    expect(await get('checked')).toBeDefined();
  });

  it('changes nothing when one condition fails, and says which and why', async () => {
    await write([put('taken', { n: { N: '7' } })]);
    const attempt = write([
      put('fresh'),
      put(
        'taken',
        {},
        {
          ConditionExpression: 'attribute_not_exists(id)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      ),
      { ConditionCheck: { ...plainKey('absent'), ConditionExpression: 'attribute_exists(id)' } },
    ]);
    await expect(attempt).rejects.toBeInstanceOf(TransactionCanceledException);
    await expect(attempt).rejects.toMatchObject({
      message:
        'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed, ConditionalCheckFailed]',
      CancellationReasons: [
        { Code: 'None' },
        {
          Code: 'ConditionalCheckFailed',
          Message: 'The conditional request failed',
          Item: { id: { S: 'taken' }, n: { N: '7' } },
        },
        { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' },
      ],
    });
    expect(await get('fresh')).toBeUndefined();
    expect(await get('taken')).toMatchObject({ n: { N: '7' } });
  });

  it('is cancelled as a whole when an update does not fit its item', async () => {
    await write([put('text', { n: { S: 'five' } })]);
    await expect(write([put('fresh'), add('text', '1')])).rejects.toMatchObject({
      CancellationReasons: [
        { Code: 'None' },
        {
          Code: 'ValidationError',
          Message: 'An operand in the update expression has an incorrect data type',
        },
      ],
    });
    expect(await get('fresh')).toBeUndefined();
  });

  it('takes 100 actions and no more', async () => {
    const actions = (count: number) => Array.from({ length: count }, (_, index) => put(`i${index}`));
    await write(actions(100));
    expect(await refusal(write(actions(101)))).toContain('Member must have length less than or equal to 100');
    expect(await refusal(write([]))).toContain('Member must have length greater than or equal to 1');
  });

  it('takes 4 MB and no more', async () => {
    const actions = (count: number) =>
      Array.from({ length: count }, (_, index) => put(`i${index}`, { a: { S: 'x'.repeat(390 * 1024) } }));
    await write(actions(10));
    expect(await refusal(write(actions(11)))).toBe(
      'ValidationException: Transaction request size cannot exceed 4194304 bytes',
    );
  });

  it('refuses two actions on one item', async () => {
    expect(await refusal(write([put('a'), add('a', '1')]))).toBe(
      'ValidationException: Transaction request cannot include multiple operations on one item',
    );
  });

  it('refuses an action of no kind and a check without a condition', async () => {
    expect(await refusal(write([{}]))).toContain('TransactItems can only contain one of');
    const unchecked = { ConditionCheck: { ...plainKey('a'), ConditionExpression: undefined } };
    expect(await refusal(write([unchecked]))).toContain('conditionExpression');
  });

  it('serialises concurrent transactions: no update is lost', async () => {
    await Promise.all(Array.from({ length: 30 }, () => write([add('a', '1'), add('b', '-1')])));
    expect(await get('a')).toMatchObject({ n: { N: '30' } });
    expect(await get('b')).toMatchObject({ n: { N: '-30' } });
  });
});

describe('a client request token', () => {
  const token = { ClientRequestToken: 'token-1' };

  it('makes a repeated transaction succeed without a second effect for ten minutes', async () => {
    const claim = () =>
      write([put('claim', {}, { ConditionExpression: 'attribute_not_exists(id)' }), add('n', '1')], token);
    await claim();
    clock.nowMs += 10 * 60_000 - 1;
    await claim();
    expect(await get('n')).toMatchObject({ n: { N: '1' } });
    clock.nowMs += 1;
    await expect(claim()).rejects.toBeInstanceOf(TransactionCanceledException);
  });

  it('refuses another request under the same token', async () => {
    await write([add('n', '1')], token);
    const other = write([add('n', '2')], token);
    await expect(other).rejects.toBeInstanceOf(IdempotentParameterMismatchException);
    expect(await get('n')).toMatchObject({ n: { N: '1' } });
  });

  it('does not depend on the order of names in the request', async () => {
    await write([put('a', { x: { N: '1' }, y: { N: '2' } })], token);
    await write([put('a', { y: { N: '2' }, x: { N: '1' } })], token);
  });

  it('is free again after a cancelled transaction', async () => {
    await write([put('a')]);
    const onlyNew = { ConditionExpression: 'attribute_not_exists(id)' };
    await expect(write([put('a', {}, onlyNew)], token)).rejects.toThrow();
    await write([put('b', {}, onlyNew)], token);
    expect(await get('b')).toBeDefined();
  });

  it('costs reads instead of writes when repeated', async () => {
    const run = () => write([put('a'), put('b')], { ...token, ReturnConsumedCapacity: 'TOTAL' });
    expect((await run()).ConsumedCapacity).toEqual([
      { TableName: 'plain', CapacityUnits: 4, WriteCapacityUnits: 4 },
    ]);
    expect((await run()).ConsumedCapacity).toEqual([
      { TableName: 'plain', CapacityUnits: 4, ReadCapacityUnits: 4 },
    ]);
  });
});

describe('a read transaction', () => {
  it('returns items in the order asked, projected, with gaps for missing ones', async () => {
    await write([put('a', { x: { N: '1' }, y: { N: '2' } }), put('c')]);
    const { Responses } = await db.transactGetItems({
      TransactItems: [
        { Get: plainKey('c') },
        { Get: plainKey('b') },
        { Get: { ...plainKey('a'), ProjectionExpression: '#x', ExpressionAttributeNames: { '#x': 'x' } } },
      ],
    });
    expect(Responses).toEqual([{ Item: { id: { S: 'c' } } }, {}, { Item: { x: { N: '1' } } }]);
  });

  it('refuses one item twice and more than 100 reads', async () => {
    const read = (ids: string[]) =>
      db.transactGetItems({ TransactItems: ids.map((id) => ({ Get: plainKey(id) })) });
    expect(await refusal(read(['a', 'a']))).toContain('multiple operations on one item');
    expect(await refusal(read(Array.from({ length: 101 }, (_, i) => `${i}`)))).toContain(
      'less than or equal to 100',
    );
  });
});

describe('batches', () => {
  it('write and read items of several tables, each on its own', async () => {
    const { UnprocessedItems } = await db.batchWriteItem({
      RequestItems: {
        plain: [{ PutRequest: { Item: { id: { S: 'a' } } } }, { DeleteRequest: { Key: { id: { S: 'b' } } } }],
        cases: [{ PutRequest: { Item: { PK: { S: 'R#1' }, SK: { S: 'HEAD' }, title: { S: 't' } } } }],
      },
    });
    expect(UnprocessedItems).toEqual({});
    const { Responses, UnprocessedKeys } = await db.batchGetItem({
      RequestItems: {
        plain: { Keys: [{ id: { S: 'a' } }, { id: { S: 'b' } }] },
        cases: { Keys: [{ PK: { S: 'R#1' }, SK: { S: 'HEAD' } }], ProjectionExpression: 'title' },
      },
    });
    expect(Responses).toEqual({ plain: [{ id: { S: 'a' } }], cases: [{ title: { S: 't' } }] });
    expect(UnprocessedKeys).toEqual({});
  });

  it('refuse 26 writes, 101 reads, duplicates and empty lists', async () => {
    const puts = (ids: readonly string[]) =>
      db.batchWriteItem({
        RequestItems: { plain: ids.map((id) => ({ PutRequest: { Item: { id: { S: id } } } })) },
      });
    const gets = (ids: readonly string[]) =>
      db.batchGetItem({ RequestItems: { plain: { Keys: ids.map((id) => ({ id: { S: id } })) } } });
    const many = (count: number) => Array.from({ length: count }, (_, index) => `i${index}`);
    await puts(many(25));
    expect((await gets(many(100))).Responses?.['plain']).toHaveLength(25);
    expect(await refusal(puts(many(26)))).toContain('Too many items requested for the BatchWriteItem call');
    expect(await refusal(gets(many(101)))).toContain('less than or equal to 100');
    expect(await refusal(puts(['a', 'a']))).toContain('Provided list of item keys contains duplicates');
    expect(await refusal(gets(['a', 'a']))).toContain('Provided list of item keys contains duplicates');
    expect(await refusal(puts([]))).toContain('cannot be null or empty');
  });

  it('write nothing when one request is invalid', async () => {
    const mixed = db.batchWriteItem({
      RequestItems: { plain: [{ PutRequest: { Item: { id: { S: 'a' } } } }, { PutRequest: { Item: {} } }] },
    });
    expect(await refusal(mixed)).toContain('Missing the key id in the item');
    expect(await get('a')).toBeUndefined();
  });

  it('leave keys over 16 MB for another call', async () => {
    const ids = Array.from({ length: 45 }, (_, index) => `i${index}`);
    for (const id of ids) await write([put(id, { a: { S: 'x'.repeat(390 * 1024) } })]);
    const { Responses, UnprocessedKeys } = await db.batchGetItem({
      RequestItems: { plain: { Keys: ids.map((id) => ({ id: { S: id } })), ConsistentRead: true } },
    });
    expect(Responses?.['plain']).toHaveLength(42);
    const rest = await db.batchGetItem({ RequestItems: UnprocessedKeys ?? {} });
    expect(rest.Responses?.['plain']).toHaveLength(3);
    expect(UnprocessedKeys?.['plain']?.ConsistentRead).toBe(true);
  });
});
