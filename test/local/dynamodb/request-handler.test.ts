import {
  ConditionalCheckFailedException,
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { createEngine } from '../../../functions/local/dynamodb/engine.ts';
import { createRequestHandler } from '../../../functions/local/dynamodb/request-handler.ts';
import { plainTable, startMs } from './embedded-database.ts';

async function signingClient(): Promise<DynamoDBClient> {
  const engine = createEngine({ path: ':memory:', clock: () => startMs, region: 'us-east-1' });
  const client = new DynamoDBClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
    requestHandler: createRequestHandler(engine),
    maxAttempts: 1,
  });
  await client.send(new CreateTableCommand(plainTable));
  return client;
}

it('an ordinary client works through the handler, binary and typed exceptions included', async () => {
  const client = await signingClient();
  const Item = {
    id: { S: 'x' },
    b: { B: new Uint8Array([1, 2, 3]) },
    l: { L: [{ BS: [new Uint8Array([4])] }] },
  };
  await client.send(new PutItemCommand({ TableName: 'plain', Item }));
  const found = await client.send(new GetItemCommand({ TableName: 'plain', Key: { id: Item.id } }));
  expect(found.Item).toEqual(Item);
  const byBinary = await client.send(
    new QueryCommand({
      TableName: 'plain',
      KeyConditionExpression: 'id = :i',
      FilterExpression: 'contains(b, :b)',
      ExpressionAttributeValues: { ':i': Item.id, ':b': { B: new Uint8Array([2, 3]) } },
    }),
  );
  expect(byBinary.Count).toBe(1);

  const Put = {
    TableName: 'plain',
    Item,
    ConditionExpression: 'attribute_not_exists(id)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } as const;
  const single = client.send(new PutItemCommand(Put));
  await expect(single).rejects.toBeInstanceOf(ConditionalCheckFailedException);
  await expect(single).rejects.toMatchObject({ Item });
  const together = client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put }] }));
  await expect(together).rejects.toBeInstanceOf(TransactionCanceledException);
  await expect(together).rejects.toMatchObject({
    CancellationReasons: [{ Code: 'ConditionalCheckFailed', Item }],
  });
});

it('a call in wire form takes bytes and answers base64', async () => {
  const engine = createEngine({ path: ':memory:', clock: () => startMs });
  await engine.call('CreateTable', plainTable);
  await engine.call('PutItem', {
    TableName: 'plain',
    Item: { id: { S: 'x' }, b: { B: new Uint8Array([1, 2]) } },
  });
  const put = engine.call('PutItem', {
    TableName: 'plain',
    Item: { id: { S: 'x' } },
    ConditionExpression: 'b <> :b',
    ExpressionAttributeValues: { ':b': { B: 'AQI=' } },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  await expect(put).rejects.toMatchObject({
    name: 'ConditionalCheckFailedException',
    Item: { id: { S: 'x' }, b: { B: 'AQI=' } },
  });
});

it('text that is not well-formed Unicode is stored as the wire would carry it', async () => {
  const engine = createEngine({ path: ':memory:', clock: () => startMs });
  await engine.call('CreateTable', plainTable);
  await engine.call('PutItem', {
    TableName: 'plain',
    Item: { id: { S: 'a\ud800' }, 'n\udc00': { S: '\ud83d\ude00' } },
  });
  expect(await engine.call('Scan', { TableName: 'plain' })).toMatchObject({
    Items: [{ id: { S: 'a\ufffd' }, 'n\ufffd': { S: '😀' } }],
  });
});
