import { beforeEach, describe, expect, it } from 'vitest';
import type { StreamRecord } from '../../../../functions/local/dynamodb/store/stream-store.ts';
import { type EmbeddedDatabase, embeddedDatabase, startMs } from '../embedded-database.ts';

let db: EmbeddedDatabase['db'];
let engine: EmbeddedDatabase['engine'];
let clock: EmbeddedDatabase['clock'];
let heard: StreamRecord[];
beforeEach(async () => {
  ({ db, engine, clock } = await embeddedDatabase());
  heard = [];
  engine.onStreamRecord((record) => heard.push(record));
});

const key = { PK: { S: 'R#1' }, SK: { S: 'HEAD' } };
const put = (more: object = {}) => db.putItem({ TableName: 'cases', Item: { ...key, ...more } });
const remove = () => db.deleteItem({ TableName: 'cases', Key: key });
const shapes = (records: readonly StreamRecord[]) =>
  records.map(({ eventName, dynamodb }) => [eventName, dynamodb.OldImage?.['n'], dynamodb.NewImage?.['n']]);

describe('the stream of a table', () => {
  it('tells each change with both images, in order', async () => {
    await put({ n: { N: '1' } });
    await put({ n: { N: '2' } });
    await remove();
    expect(shapes(heard)).toEqual([
      ['INSERT', undefined, { N: '1' }],
      ['MODIFY', { N: '1' }, { N: '2' }],
      ['REMOVE', { N: '2' }, undefined],
    ]);
    expect(shapes(engine.readStream('cases', '0', 10))).toEqual(shapes(heard));
  });

  it('has records as a stream-triggered function receives them', async () => {
    await put({ b: { B: new Uint8Array([1, 2]) } });
    expect(heard[0]).toEqual({
      eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
      eventName: 'INSERT',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: 'cn-north-1',
      dynamodb: {
        ApproximateCreationDateTime: startMs / 1000,
        Keys: key,
        NewImage: { ...key, b: { B: 'AQI=' } },
        SequenceNumber: expect.stringMatching(/^\d{21}$/),
        SizeBytes: 11 + 14,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
      eventSourceARN:
        'arn:aws-cn:dynamodb:cn-north-1:000000000000:table/cases/stream/2026-03-02T00:00:00.000',
    });
  });

  it('is silent about writes that change nothing', async () => {
    await put({ n: { N: '1' }, s: { SS: ['a', 'b'] } });
    await put({ s: { SS: ['b', 'a'] }, n: { N: '1.0' } });
    await db.updateItem({ TableName: 'cases', Key: key });
    await db.deleteItem({ TableName: 'cases', Key: { PK: { S: 'none' }, SK: { S: 'none' } } });
    expect(heard).toHaveLength(1);
  });

  it('tells nothing of refused writes and cancelled transactions', async () => {
    await expect(
      db.transactWriteItems({
        TransactItems: [
          { Put: { TableName: 'cases', Item: key } },
          {
            ConditionCheck: {
              TableName: 'plain',
              Key: { id: { S: 'x' } },
              ConditionExpression: 'attribute_exists(id)',
            },
          },
        ],
      }),
    ).rejects.toThrow();
    expect(heard).toEqual([]);
  });

  it('tells the actions of a transaction one by one', async () => {
    await db.transactWriteItems({
      TransactItems: ['E#1', 'E#2'].map((S) => ({
        Put: { TableName: 'cases', Item: { ...key, SK: { S } } },
      })),
    });
    expect(heard.map((record) => record.dynamodb.Keys['SK'])).toEqual([{ S: 'E#1' }, { S: 'E#2' }]);
  });

  it('is read in portions after a sequence number', async () => {
    for (let n = 0; n < 5; n++) await put({ n: { N: String(n) } });
    const first = engine.readStream('cases', '0', 2);
    const rest = engine.readStream('cases', first.at(-1)?.dynamodb.SequenceNumber ?? '', 10);
    expect([...first, ...rest]).toEqual(heard);
    expect(rest).toHaveLength(3);
  });

  it('keeps records for 24 hours', async () => {
    await put({ n: { N: '1' } });
    clock.nowMs += 24 * 3600 * 1000;
    await put({ n: { N: '2' } });
    await engine.expireTtl();
    expect(engine.readStream('cases', '0', 10)).toHaveLength(2);
    clock.nowMs += 1;
    await engine.expireTtl();
    expect(engine.readStream('cases', '0', 10)).toHaveLength(1);
  });

  it('stops telling a listener that went away', async () => {
    const fresh = await embeddedDatabase();
    const records: StreamRecord[] = [];
    const stop = fresh.engine.onStreamRecord((record) => records.push(record));
    await fresh.db.putItem({ TableName: 'cases', Item: key });
    stop();
    await fresh.db.deleteItem({ TableName: 'cases', Key: key });
    expect(records).toHaveLength(1);
  });
});

describe('time to live', () => {
  const seconds = startMs / 1000;
  beforeEach(async () => {
    await db.updateTimeToLive({
      TableName: 'cases',
      TimeToLiveSpecification: { Enabled: true, AttributeName: 'ttl' },
    });
  });

  const exists = async () => (await db.getItem({ TableName: 'cases', Key: key })).Item !== undefined;

  it('deletes an item once its second has passed, marked as the service marks it', async () => {
    await put({ ttl: { N: String(seconds) }, queue: { S: 'q' } });
    expect(await engine.expireTtl()).toBe(0);
    expect(await exists()).toBe(true);
    clock.nowMs += 1000;
    expect(await engine.expireTtl()).toBe(1);
    expect(await exists()).toBe(false);
    expect(heard.at(-1)).toMatchObject({
      eventName: 'REMOVE',
      userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
      dynamodb: { OldImage: { queue: { S: 'q' } } },
    });
    const left = await db.scan({ TableName: 'cases', IndexName: 'queue-keys' });
    expect(left.Count).toBe(0);
  });

  it.each([
    ['text', { S: String(seconds - 5) }],
    ['milliseconds', { N: String(startMs - 5000) }],
    ['more than five years ago', { N: String(seconds - 5 * 365 * 24 * 3600) }],
  ])('ignores %s', async (_, ttl) => {
    await put({ ttl });
    clock.nowMs += 1000;
    expect(await engine.expireTtl()).toBe(0);
    expect(await exists()).toBe(true);
  });

  it('counts items written before it was switched on', async () => {
    const fresh = await embeddedDatabase();
    await fresh.db.putItem({
      TableName: 'plain',
      Item: { id: { S: 'x' }, until: { N: String(seconds - 1) } },
    });
    expect(await fresh.engine.expireTtl()).toBe(0);
    const specification = { Enabled: true, AttributeName: 'until' };
    await fresh.db.updateTimeToLive({ TableName: 'plain', TimeToLiveSpecification: specification });
    expect(await fresh.engine.expireTtl()).toBe(1);
  });

  it('follows an item whose time changes', async () => {
    await put({ ttl: { N: String(seconds - 1) } });
    await put({ ttl: { N: String(seconds + 1000) } });
    expect(await engine.expireTtl()).toBe(0);
    await put({});
    clock.nowMs += 10_000_000;
    expect(await engine.expireTtl()).toBe(0);
  });

  it('is described, and switched off', async () => {
    expect((await db.describeTimeToLive({ TableName: 'cases' })).TimeToLiveDescription).toEqual({
      TimeToLiveStatus: 'ENABLED',
      AttributeName: 'ttl',
    });
    await put({ ttl: { N: String(seconds - 1) } });
    await db.updateTimeToLive({
      TableName: 'cases',
      TimeToLiveSpecification: { Enabled: false, AttributeName: 'ttl' },
    });
    expect(await engine.expireTtl()).toBe(0);
    expect((await db.describeTimeToLive({ TableName: 'cases' })).TimeToLiveDescription).toEqual({
      TimeToLiveStatus: 'DISABLED',
    });
  });
});

describe('the streams API', () => {
  it('finds the stream and reads it to its end', async () => {
    await put({ n: { N: '1' } });
    await put({ n: { N: '2' } });
    const call = (operation: string, input: object): Promise<Record<string, never>> =>
      engine.call(operation, input) as Promise<Record<string, never>>;
    const { Streams } = await call('ListStreams', { TableName: 'cases' });
    const StreamArn = Streams?.[0]?.['StreamArn'];
    const { StreamDescription } = await call('DescribeStream', { StreamArn });
    const ShardId = StreamDescription?.['Shards']?.[0]?.['ShardId'];
    const { ShardIterator } = await call('GetShardIterator', {
      StreamArn,
      ShardId,
      ShardIteratorType: 'TRIM_HORIZON',
    });
    const first = await call('GetRecords', { ShardIterator, Limit: 1 });
    const second = await call('GetRecords', { ShardIterator: first['NextShardIterator'] });
    const third = await call('GetRecords', { ShardIterator: second['NextShardIterator'] });
    expect([first, second, third].map(({ Records }) => (Records as unknown as unknown[]).length)).toEqual([
      1, 1, 0,
    ]);
  });
});
