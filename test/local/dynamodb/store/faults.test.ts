import {
  DynamoDB,
  InternalServerError,
  ProvisionedThroughputExceededException,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { createClientConfig } from '../../../../functions/local/dynamodb/client-config.ts';
import {
  type Call,
  type IoBoundary,
  serverFault,
  throttled,
  timedOut,
  transactionConflict,
} from '../../../../functions/local/dynamodb/fault-hooks.ts';
import { embeddedDatabase } from '../embedded-database.ts';

const Item = { id: { S: 'x' } };

describe('fault hooks', () => {
  it('see every call and may refuse it before it happens', async () => {
    const seen: string[] = [];
    let fault: (() => Error) | undefined;
    const { db } = await embeddedDatabase({
      hooks: {
        before({ operation, input }: Call) {
          seen.push(operation);
          expect(input).toBeTypeOf('object');
          if (operation === 'PutItem' && fault) throw fault();
        },
      },
    });
    fault = throttled;
    await expect(db.putItem({ TableName: 'plain', Item })).rejects.toBeInstanceOf(
      ProvisionedThroughputExceededException,
    );
    fault = serverFault;
    await expect(db.putItem({ TableName: 'plain', Item })).rejects.toBeInstanceOf(InternalServerError);
    await expect(db.putItem({ TableName: 'plain', Item })).rejects.toMatchObject({
      $fault: 'server',
      $metadata: { httpStatusCode: 500 },
    });
    fault = transactionConflict;
    await expect(db.putItem({ TableName: 'plain', Item })).rejects.toMatchObject({
      name: 'TransactionConflictException',
    });
    expect((await db.scan({ TableName: 'plain' })).Count).toBe(0);
    expect(seen.slice(-5)).toEqual(['PutItem', 'PutItem', 'PutItem', 'PutItem', 'Scan']);
  });

  it('may lose the answer of a write that happened', async () => {
    let lost = true;
    const { db } = await embeddedDatabase({
      hooks: {
        async after({ operation }: Call) {
          await Promise.resolve();
          if (operation === 'PutItem' && lost) throw timedOut();
        },
      },
    });
    await expect(db.putItem({ TableName: 'plain', Item })).rejects.toMatchObject({ name: 'TimeoutError' });
    lost = false;
    expect((await db.scan({ TableName: 'plain' })).Count).toBe(1);
  });

  it('let the SDK retry by itself', async () => {
    let failures = 2;
    const { engine } = await embeddedDatabase({
      hooks: {
        before({ operation }: Call) {
          if (operation === 'PutItem' && failures-- > 0) throw failures === 1 ? throttled() : timedOut();
        },
      },
    });
    const db = new DynamoDB({ ...createClientConfig(engine), maxAttempts: 3 });
    const { $metadata } = await db.putItem({ TableName: 'plain', Item });
    expect($metadata.attempts).toBe(3);
  });

  it.each<[IoBoundary, number]>([
    ['begin', 0],
    ['apply', 0],
    ['commit', 0],
    ['committed', 1],
  ])('a crash at %s leaves %i items and a working engine', async (at, left) => {
    let armed = false;
    const { db, engine } = await embeddedDatabase({
      hooks: {
        atBoundary(boundary) {
          if (armed && boundary === at) throw new Error(`crash at ${boundary}`);
        },
      },
    });
    const heard: unknown[] = [];
    engine.onStreamRecord((record) => heard.push(record));
    armed = true;
    const Put = { TableName: 'cases', Item: { PK: { S: 'a' }, SK: { S: 'b' }, queue: { S: 'q' } } };
    await expect(db.transactWriteItems({ TransactItems: [{ Put }] })).rejects.toThrow(`crash at ${at}`);
    armed = false;
    expect((await db.scan({ TableName: 'cases' })).Count).toBe(left);
    expect((await db.scan({ TableName: 'cases', IndexName: 'queue-keys' })).Count).toBe(left);
    expect(heard).toHaveLength(left);
    await db.putItem({ TableName: 'plain', Item });
    expect((await db.scan({ TableName: 'plain' })).Count).toBe(1);
  });

  it('forgets a table whose creation was undone', async () => {
    let armed = false;
    const { db } = await embeddedDatabase({
      hooks: {
        atBoundary(boundary) {
          if (armed && boundary === 'commit') throw new Error('crash');
        },
      },
    });
    armed = true;
    await expect(db.deleteTable({ TableName: 'plain' })).rejects.toThrow('crash');
    armed = false;
    expect((await db.listTables({})).TableNames).toEqual(['cases', 'plain']);
    await db.putItem({ TableName: 'plain', Item });
  });
});
