import { once } from 'node:events';
import type { Server } from 'node:http';
import { ConditionalCheckFailedException, DynamoDB } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../functions/local/dynamodb/engine.ts';
import { createHttpServer } from '../../../functions/local/dynamodb/http-server.ts';
import { casesTable, plainTable, startMs } from './embedded-database.ts';

let engine: Engine;
let server: Server;
let db: DynamoDB;
let endpoint: string;
const faults: unknown[] = [];

beforeEach(async () => {
  engine = createEngine({ path: ':memory:', clock: () => startMs });
  server = createHttpServer(engine, (fault) => faults.push(fault)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  db = new DynamoDB({ endpoint, region: 'cn-north-1', credentials, maxAttempts: 1 });
  await db.createTable(plainTable);
  await db.createTable(casesTable);
});
afterEach(() => {
  db.destroy();
  server.close();
  engine.close();
});

describe('the engine over HTTP', () => {
  it('serves a signing SDK client on a socket', async () => {
    const Item = { id: { S: '举报' }, b: { B: new Uint8Array([0, 1, 255]) }, n: { N: '1e2' } };
    await db.putItem({ TableName: 'plain', Item });
    const { Item: found, $metadata } = await db.getItem({ TableName: 'plain', Key: { id: Item.id } });
    expect(found).toEqual({ ...Item, n: { N: '100' } });
    expect($metadata.requestId).toBeDefined();
    const again = db.putItem({
      TableName: 'plain',
      Item,
      ConditionExpression: 'attribute_not_exists(id)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    await expect(again).rejects.toBeInstanceOf(ConditionalCheckFailedException);
    await expect(again).rejects.toMatchObject({ Item: { n: { N: '100' } } });
  });

  it.each([
    ['an unknown operation', 'DynamoDB_20120810.Nonsense', '{}', 'UnknownOperationException'],
    ['a body that is no JSON', 'DynamoDB_20120810.GetItem', '{', 'SerializationException'],
    ['a body that is no object', 'DynamoDB_20120810.GetItem', '[]', 'SerializationException'],
    ['a wrong type', 'DynamoDB_20120810.GetItem', '{"TableName":5,"Key":{}}', 'SerializationException'],
    [
      'a number where text belongs',
      'DynamoDB_20120810.PutItem',
      '{"TableName":"plain","Item":{"id":{"S":5}}}',
      'SerializationException',
    ],
    [
      'bad base64',
      'DynamoDB_20120810.PutItem',
      '{"TableName":"plain","Item":{"id":{"B":"%%"}}}',
      'SerializationException',
    ],
    [
      'an empty value',
      'DynamoDB_20120810.PutItem',
      '{"TableName":"plain","Item":{"id":{}}}',
      'ValidationException',
    ],
    [
      'two types at once',
      'DynamoDB_20120810.PutItem',
      '{"TableName":"plain","Item":{"id":{"S":"a","N":"1"}}}',
      'ValidationException',
    ],
    ['a missing parameter', 'DynamoDB_20120810.GetItem', '{"TableName":"plain"}', 'ValidationException'],
  ])('answers %s with 400 and its type', async (_, target, body, type) => {
    const response = await fetch(endpoint, { method: 'POST', headers: { 'x-amz-target': target }, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ __type: expect.stringContaining(`#${type}`) });
  });

  it('answers a fault of its own with 500 and no detail', async () => {
    engine.close();
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': 'DynamoDB_20120810.Scan' },
      body: '{"TableName":"plain"}',
    });
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError',
      message: 'Internal server error',
    });
    expect(faults).toHaveLength(1);
    engine = createEngine({ path: ':memory:', clock: () => startMs });
  });
});
