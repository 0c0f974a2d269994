import { ResourceInUseException, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  casesTable,
  type EmbeddedDatabase,
  embeddedDatabase,
  plainTable,
  refusal,
  startMs,
} from '../embedded-database.ts';

let db: EmbeddedDatabase['db'];
beforeEach(async () => {
  ({ db } = await embeddedDatabase());
});

describe('a table', () => {
  it('is described as it was created', async () => {
    const { Table } = await db.describeTable({ TableName: 'cases' });
    expect(Table).toMatchObject({
      TableName: 'cases',
      TableStatus: 'ACTIVE',
      CreationDateTime: new Date(startMs),
      KeySchema: casesTable.KeySchema,
      AttributeDefinitions: casesTable.AttributeDefinitions,
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      StreamSpecification: casesTable.StreamSpecification,
      TableArn: 'arn:aws-cn:dynamodb:cn-north-1:000000000000:table/cases',
      ItemCount: 0,
      DeletionProtectionEnabled: false,
    });
    expect(Table?.GlobalSecondaryIndexes).toMatchObject(
      casesTable.GlobalSecondaryIndexes.map((index) => ({ ...index, IndexStatus: 'ACTIVE' })),
    );
  });

  it('satisfies the waiters of the SDK', async () => {
    const waited = await waitUntilTableExists(
      { client: db, minDelay: 1, maxWaitTime: 5 },
      { TableName: 'cases' },
    );
    expect(waited.state).toBe('SUCCESS');
  });

  it('is reached by its ARN too', async () => {
    const TableName = 'arn:aws-cn:dynamodb:cn-north-1:000000000000:table/plain';
    await db.putItem({ TableName, Item: { id: { S: 'x' } } });
    expect((await db.scan({ TableName: 'plain' })).Count).toBe(1);
  });

  it('counts its items and bytes', async () => {
    await db.putItem({ TableName: 'plain', Item: { id: { S: 'x' } } });
    const { Table } = await db.describeTable({ TableName: 'plain' });
    expect(Table).toMatchObject({ ItemCount: 1, TableSizeBytes: 3 });
  });

  it('is gone with its items once deleted, and empty when created again', async () => {
    await db.putItem({ TableName: 'plain', Item: { id: { S: 'x' } } });
    await db.deleteTable({ TableName: 'plain' });
    expect(await refusal(db.scan({ TableName: 'plain' }))).toContain('ResourceNotFoundException');
    expect(await refusal(db.describeTable({ TableName: 'plain' }))).toBe(
      'ResourceNotFoundException: Requested resource not found: Table: plain not found',
    );
    await db.createTable(plainTable);
    expect((await db.scan({ TableName: 'plain' })).Count).toBe(0);
  });

  it('is protected from deletion when it was asked to be', async () => {
    await db.updateTable({ TableName: 'plain', DeletionProtectionEnabled: true });
    expect(await refusal(db.deleteTable({ TableName: 'plain' }))).toContain('protected against deletion');
  });

  it('cannot be created twice', async () => {
    const again = db.createTable(plainTable);
    await expect(again).rejects.toBeInstanceOf(ResourceInUseException);
    await expect(again).rejects.toThrow('Table already exists: plain');
  });

  it('is listed by name, in pages', async () => {
    for (const TableName of ['aaa', 'zzz']) await db.createTable({ ...plainTable, TableName });
    const first = await db.listTables({ Limit: 3 });
    expect(first).toMatchObject({ TableNames: ['aaa', 'cases', 'plain'], LastEvaluatedTableName: 'plain' });
    const second = await db.listTables({ ExclusiveStartTableName: 'plain' });
    expect(second.TableNames).toEqual(['zzz']);
    expect(second).not.toHaveProperty('LastEvaluatedTableName');
  });
});

describe('a faulty table', () => {
  const hash = (AttributeName: string) => ({ AttributeName, KeyType: 'HASH' as const });
  const index = (more: object) => ({
    IndexName: 'by-id',
    KeySchema: [hash('id')],
    Projection: { ProjectionType: 'ALL' as const },
    ...more,
  });
  it.each<[string, object, string]>([
    ['with a short name', { TableName: 'ab' }, 'Member must have length greater than or equal to 3'],
    [
      'with a strange name',
      { TableName: 'a b c' },
      'Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+',
    ],
    [
      'without a hash key',
      { KeySchema: [{ AttributeName: 'id', KeyType: 'RANGE' }] },
      'Invalid KeySchema: The first KeySchemaElement is not a HASH key type',
    ],
    ['with an undefined key', { KeySchema: [hash('other')] }, 'not defined in AttributeDefinitions'],
    [
      'with a defined attribute that is no key',
      {
        AttributeDefinitions: [
          { AttributeName: 'id', AttributeType: 'S' },
          { AttributeName: 'x', AttributeType: 'S' },
        ],
      },
      'Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions',
    ],
    [
      'with one key twice',
      { KeySchema: [hash('id'), { AttributeName: 'id', KeyType: 'RANGE' }] },
      'have the same name',
    ],
    [
      'with a short index name',
      { GlobalSecondaryIndexes: [index({ IndexName: 'ix' })] },
      'greater than or equal to 3',
    ],
    [
      'with one index twice',
      { GlobalSecondaryIndexes: [index({}), index({})] },
      'Duplicate index name: by-id',
    ],
    [
      'with attributes in a keys-only index',
      {
        GlobalSecondaryIndexes: [
          index({ Projection: { ProjectionType: 'KEYS_ONLY', NonKeyAttributes: ['x'] } }),
        ],
      },
      'ProjectionType is KEYS_ONLY, but NonKeyAttributes is specified',
    ],
    [
      'with a local index',
      { LocalSecondaryIndexes: [index({})] },
      'LocalSecondaryIndexes are not implemented here',
    ],
    [
      'with a stream of no view',
      { StreamSpecification: { StreamEnabled: true } },
      'StreamViewType is required when stream is enabled',
    ],
    [
      'without capacity',
      { BillingMode: 'PROVISIONED' },
      'ReadCapacityUnits and WriteCapacityUnits must both be specified',
    ],
  ])('%s is refused', async (_, input, message) => {
    const text = await refusal(db.createTable({ ...plainTable, TableName: 'other', ...input }));
    expect(text).toContain(message);
    expect(text).toContain('ValidationException');
  });
});
