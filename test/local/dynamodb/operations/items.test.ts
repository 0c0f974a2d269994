import { ConditionalCheckFailedException, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedDatabase, embeddedDatabase, refusal } from '../embedded-database.ts';

let db: EmbeddedDatabase['db'];
beforeEach(async () => {
  ({ db } = await embeddedDatabase());
});

const key = { id: { S: 'x' } };
const put = (item: object, extra: object = {}) =>
  db.putItem({ TableName: 'plain', Item: { ...key, ...item }, ...extra });
const get = async () => (await db.getItem({ TableName: 'plain', Key: key, ConsistentRead: true })).Item;

describe('an item', () => {
  it('comes back with every type it was stored with', async () => {
    const item = {
      s: { S: '黑烟 😀 \u0000 "quoted" \\' },
      empty: { S: '' },
      n: { N: '-0.00123' },
      b: { B: new Uint8Array([0, 255, 10]) },
      noBytes: { B: new Uint8Array() },
      yes: { BOOL: true },
      no: { BOOL: false },
      nothing: { NULL: true },
      ss: { SS: ['b', 'a', ''] },
      ns: { NS: ['3', '-1.5'] },
      bs: { BS: [new Uint8Array([1]), new Uint8Array([2])] },
      m: { M: { inner: { L: [{ M: {} }, { L: [] }] } } },
      constructor: { S: 'data' },
      toString: { S: 'data' },
    };
    await put(item);
    expect(await get()).toEqual({ ...key, ...item });
  });

  it('returns numbers in canonical form', async () => {
    await put({ n: { N: '1.50e2' }, ns: { NS: ['0.10', '1e3'] } });
    expect(await get()).toEqual({ ...key, n: { N: '150' }, ns: { NS: ['0.1', '1000'] } });
  });

  it('is absent from the answer when it does not exist', async () => {
    expect(await db.getItem({ TableName: 'plain', Key: key })).not.toHaveProperty('Item');
  });

  it('is replaced whole by a put, and shows what it was', async () => {
    await put({ a: { N: '1' }, b: { N: '2' } });
    const second = await put({ a: { N: '3' } }, { ReturnValues: 'ALL_OLD' });
    expect(second.Attributes).toEqual({ ...key, a: { N: '1' }, b: { N: '2' } });
    expect(await get()).toEqual({ ...key, a: { N: '3' } });
  });

  it('is gone after a delete, which may be repeated', async () => {
    await put({ a: { N: '1' } });
    const first = await db.deleteItem({ TableName: 'plain', Key: key, ReturnValues: 'ALL_OLD' });
    expect(first.Attributes).toEqual({ ...key, a: { N: '1' } });
    const second = await db.deleteItem({ TableName: 'plain', Key: key, ReturnValues: 'ALL_OLD' });
    expect(second).not.toHaveProperty('Attributes');
    expect(await get()).toBeUndefined();
  });

  it('is created by an update, with its key', async () => {
    await db.updateItem({ TableName: 'plain', Key: key });
    expect(await get()).toEqual(key);
  });

  it.each([
    ['ALL_OLD', { ...key, a: { N: '1' }, m: { M: { x: { N: '1' }, y: { N: '2' } } } }],
    ['ALL_NEW', { ...key, a: { N: '1' }, m: { M: { x: { N: '2' }, y: { N: '2' } } }, c: { S: 'new' } }],
    ['UPDATED_OLD', { m: { M: { x: { N: '1' } } } }],
    ['UPDATED_NEW', { m: { M: { x: { N: '2' } } }, c: { S: 'new' } }],
    ['NONE', undefined],
  ] as const)('shows %s of an update', async (ReturnValues, expected) => {
    await put({ a: { N: '1' }, m: { M: { x: { N: '1' }, y: { N: '2' } } } });
    const { Attributes } = await db.updateItem({
      TableName: 'plain',
      Key: key,
      UpdateExpression: 'SET m.x = m.x + :one, c = :c',
      ExpressionAttributeValues: { ':one': { N: '1' }, ':c': { S: 'new' } },
      ReturnValues,
    });
    expect(Attributes).toEqual(expected);
  });

  it('shows only the projected parts', async () => {
    await put({ a: { M: { x: { N: '1' }, y: { N: '2' } } }, l: { L: [{ N: '0' }, { N: '1' }, { N: '2' }] } });
    const { Item } = await db.getItem({
      TableName: 'plain',
      Key: key,
      ProjectionExpression: 'a.x, l[2], l[0], absent, #a.z',
      ExpressionAttributeNames: { '#a': 'a' },
    });
    expect(Item).toEqual({ a: { M: { x: { N: '1' } } }, l: { L: [{ N: '0' }, { N: '2' }] } });
  });
});

describe('a conditional write', () => {
  const onlyNew = { ConditionExpression: 'attribute_not_exists(id)' };

  it('is carried out when its condition holds', async () => {
    await put({ a: { N: '1' } }, onlyNew);
    expect(await get()).toMatchObject({ a: { N: '1' } });
  });

  it('is refused and changes nothing when its condition does not hold', async () => {
    await put({ a: { N: '1' } });
    const refused = put({ a: { N: '2' } }, onlyNew);
    await expect(refused).rejects.toBeInstanceOf(ConditionalCheckFailedException);
    await expect(refused).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
      message: 'The conditional request failed',
      $fault: 'client',
      $metadata: { httpStatusCode: 400 },
      Item: undefined,
    });
    expect(await get()).toMatchObject({ a: { N: '1' } });
  });

  it('shows the item it met when asked to', async () => {
    await put({ a: { N: '1' }, b: { B: new Uint8Array([7]) } });
    await expect(
      put({}, { ...onlyNew, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
    ).rejects.toMatchObject({
      Item: { ...key, a: { N: '1' }, b: { B: new Uint8Array([7]) } },
    });
  });

  it('sees a missing item as one without attributes', async () => {
    const guarded = (ConditionExpression: string) =>
      db.deleteItem({
        TableName: 'plain',
        Key: key,
        ConditionExpression,
        ExpressionAttributeValues: { ':v': { N: '1' } },
      });
    await expect(guarded('a <> :v')).resolves.toBeDefined();
    await expect(guarded('a = :v')).rejects.toThrow('The conditional request failed');
  });

  it('lets exactly one of many concurrent claims win', async () => {
    const claims = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => put({ by: { N: String(index) } }, onlyNew)),
    );
    expect(claims.filter((claim) => claim.status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a faulty item request', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    [
      'an unknown table',
      () => db.getItem({ TableName: 'nowhere', Key: key }),
      'ResourceNotFoundException: Requested resource not found',
    ],
    [
      'a key that is not in the item',
      () => db.putItem({ TableName: 'plain', Item: { a: { N: '1' } } }),
      'ValidationException: One or more parameter values were invalid: Missing the key id in the item',
    ],
    [
      'a key of the wrong type in the item',
      () => db.putItem({ TableName: 'plain', Item: { id: { N: '1' } } }),
      'ValidationException: One or more parameter values were invalid: Type mismatch for key id expected: S actual: N',
    ],
    [
      'an empty key',
      () => db.putItem({ TableName: 'plain', Item: { id: { S: '' } } }),
      'ValidationException: One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: id',
    ],
    [
      'a key that does not fit',
      () => db.getItem({ TableName: 'plain', Key: { other: { S: 'x' } } }),
      'ValidationException: The provided key element does not match the schema',
    ],
    [
      'a key with more than its attributes',
      () => db.getItem({ TableName: 'plain', Key: { ...key, a: { S: 'x' } } }),
      'ValidationException: The provided key element does not match the schema',
    ],
    [
      'a partition key over 2048 bytes',
      () => db.putItem({ TableName: 'plain', Item: { id: { S: 'x'.repeat(2049) } } }),
      'ValidationException: One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes',
    ],
    [
      'a sort key over 1024 bytes',
      () => db.putItem({ TableName: 'cases', Item: { PK: { S: 'x' }, SK: { S: '绿'.repeat(342) } } }),
      'ValidationException: One or more parameter values were invalid: Size of rangekey has exceeded the maximum size limit of1024 bytes',
    ],
    [
      'a number that is none',
      () => put({ a: { N: 'ten' } }),
      'ValidationException: The parameter cannot be converted to a numeric value: ten',
    ],
    [
      'an empty set',
      () => put({ a: { SS: [] } }),
      'ValidationException: One or more parameter values were invalid: An string set  may not be empty',
    ],
    [
      'a set with duplicates',
      () => put({ a: { SS: ['b', 'b'] } }),
      'ValidationException: One or more parameter values were invalid: Input collection [b, b] contains duplicates.',
    ],
    [
      'a number set with equal numbers',
      () => put({ a: { NS: ['1', '1.0'] } }),
      'ValidationException: Input collection contains duplicates',
    ],
    [
      'unused values',
      () =>
        put(
          {},
          { ConditionExpression: 'attribute_exists(a)', ExpressionAttributeValues: { ':v': { S: '' } } },
        ),
      'ValidationException: Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}',
    ],
    [
      'unused names',
      () => put({}, { ConditionExpression: 'attribute_exists(a)', ExpressionAttributeNames: { '#n': 'n' } }),
      'ValidationException: Value provided in ExpressionAttributeNames unused in expressions: keys: {#n}',
    ],
    [
      'names without an expression',
      () => put({}, { ExpressionAttributeNames: { '#n': 'n' } }),
      'ValidationException: ExpressionAttributeNames can only be specified when using expressions',
    ],
    [
      'values without an expression',
      () => put({}, { ExpressionAttributeValues: { ':n': { S: 'n' } } }),
      'ValidationException: ExpressionAttributeValues can only be specified when using expressions: ConditionExpression is null',
    ],
    [
      'return values that a put does not have',
      () => put({}, { ReturnValues: 'ALL_NEW' }),
      'ValidationException: ReturnValues can only be ALL_OLD or NONE',
    ],
    [
      'parameters from before expressions',
      () => put({}, { Expected: { a: { Exists: false } } }),
      'ValidationException: Expected is not implemented here; use expression parameters',
    ],
  ])('%s is refused', async (_, call, expected) => {
    expect(await refusal(call())).toBe(expected);
  });

  it('is refused with the exception class of the SDK', async () => {
    const call = db.getItem({ TableName: 'nowhere', Key: key });
    await expect(call).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  it('stores up to 400 KB and not a byte more', async () => {
    const room = 400 * 1024 - 'id'.length - 'x'.length - 'a'.length;
    await put({ a: { S: 'z'.repeat(room) } });
    expect(await refusal(put({ a: { S: 'z'.repeat(room + 1) } }))).toBe(
      'ValidationException: Item size has exceeded the maximum allowed size',
    );
    const grow = db.updateItem({
      TableName: 'plain',
      Key: key,
      UpdateExpression: 'SET b = :b',
      ExpressionAttributeValues: { ':b': { N: '1' } },
    });
    expect(await refusal(grow)).toBe(
      'ValidationException: Item size to update has exceeded the maximum allowed size',
    );
  });

  it('nests 32 levels and no more', async () => {
    const nested = (depth: number): object => (depth === 0 ? { S: 'x' } : { M: { a: nested(depth - 1) } });
    await put({ a: nested(31) });
    expect(await refusal(put({ a: nested(32) }))).toBe(
      'ValidationException: Nesting Levels have exceeded supported limits',
    );
  });
});
