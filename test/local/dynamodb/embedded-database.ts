import { type CreateTableCommandInput, DynamoDB } from '@aws-sdk/client-dynamodb';
import { createClientConfig } from '../../../functions/local/dynamodb/client-config.ts';
import { createEngine, type EngineOptions } from '../../../functions/local/dynamodb/engine.ts';

/** 2026-03-02T00:00:00Z, a Monday. */
export const startMs = 1772409600000;

/** Two string keys and three indexes: all attributes, keys only, some attributes with a numeric sort key. */
export const casesTable = {
  TableName: 'cases',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [
    { AttributeName: 'PK', AttributeType: 'S' },
    { AttributeName: 'SK', AttributeType: 'S' },
    { AttributeName: 'queue', AttributeType: 'S' },
    { AttributeName: 'due', AttributeType: 'N' },
  ],
  KeySchema: [
    { AttributeName: 'PK', KeyType: 'HASH' },
    { AttributeName: 'SK', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'by-queue',
      KeySchema: [
        { AttributeName: 'queue', KeyType: 'HASH' },
        { AttributeName: 'due', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
    {
      IndexName: 'queue-keys',
      KeySchema: [{ AttributeName: 'queue', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
    {
      IndexName: 'queue-titles',
      KeySchema: [
        { AttributeName: 'queue', KeyType: 'HASH' },
        { AttributeName: 'due', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['title'] },
    },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
} satisfies CreateTableCommandInput;

/** One string key, no index, no stream. */
export const plainTable = {
  TableName: 'plain',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
} satisfies CreateTableCommandInput;

export interface EmbeddedDatabase {
  readonly engine: ReturnType<typeof createEngine>;
  readonly db: DynamoDB;
  readonly clock: { nowMs: number };
}

/** The real SDK client over an engine, with both tables. */
export async function embeddedDatabase(options: Partial<EngineOptions> = {}): Promise<EmbeddedDatabase> {
  const clock = { nowMs: startMs };
  const engine = createEngine({ path: ':memory:', clock: () => clock.nowMs, ...options });
  const db = new DynamoDB({ ...createClientConfig(engine), maxAttempts: 1 });
  const known = await db.listTables({});
  if (!known.TableNames?.includes('cases')) await db.createTable(casesTable);
  if (!known.TableNames?.includes('plain')) await db.createTable(plainTable);
  return { engine, db, clock };
}

/** What a refused call was refused with, as `name: message`. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (fault) {
    if (fault instanceof Error) return `${fault.name}: ${fault.message}`;
    throw fault;
  }
  throw new Error('the call was expected to be refused');
}
