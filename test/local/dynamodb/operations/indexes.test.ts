import { beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedDatabase, embeddedDatabase, refusal } from '../embedded-database.ts';

let db: EmbeddedDatabase['db'];
beforeEach(async () => {
  ({ db } = await embeddedDatabase());
});

const put = (id: number, more: object) =>
  db.putItem({ TableName: 'cases', Item: { PK: { S: `R#${id}` }, SK: { S: 'HEAD' }, ...more } });
const queue = async (IndexName: string, name = 'intake') =>
  (
    await db.query({
      TableName: 'cases',
      IndexName,
      KeyConditionExpression: 'queue = :q',
      ExpressionAttributeValues: { ':q': { S: name } },
    })
  ).Items ?? [];

describe('a global secondary index', () => {
  it('holds only items that have all its keys', async () => {
    await put(1, { queue: { S: 'intake' } });
    await put(2, { queue: { S: 'intake' }, due: { N: '5' } });
    await put(3, { due: { N: '5' } });
    expect(await queue('by-queue')).toHaveLength(1);
    expect(await queue('queue-keys')).toHaveLength(2);
  });

  it('shows what it projects and nothing else', async () => {
    const item = { queue: { S: 'intake' }, due: { N: '5' }, title: { S: 't' }, body: { S: 'b' } };
    await put(1, item);
    const key = { PK: { S: 'R#1' }, SK: { S: 'HEAD' } };
    expect(await queue('by-queue')).toEqual([{ ...key, ...item }]);
    expect(await queue('queue-keys')).toEqual([{ ...key, queue: item.queue }]);
    expect(await queue('queue-titles')).toEqual([
      { ...key, queue: item.queue, due: item.due, title: item.title },
    ]);
  });

  it('follows its item through change, move, exit and deletion', async () => {
    await put(1, { queue: { S: 'intake' }, due: { N: '5' } });
    await put(1, { queue: { S: 'intake' }, due: { N: '6' }, title: { S: 'new' } });
    expect(await queue('queue-titles')).toMatchObject([{ due: { N: '6' }, title: { S: 'new' } }]);
    await put(1, { queue: { S: 'check' }, due: { N: '6' } });
    expect(await queue('by-queue')).toEqual([]);
    expect(await queue('by-queue', 'check')).toHaveLength(1);
    await db.updateItem({
      TableName: 'cases',
      Key: { PK: { S: 'R#1' }, SK: { S: 'HEAD' } },
      UpdateExpression: 'REMOVE due',
    });
    expect(await queue('by-queue', 'check')).toEqual([]);
    expect(await queue('queue-keys', 'check')).toHaveLength(1);
    await db.deleteItem({ TableName: 'cases', Key: { PK: { S: 'R#1' }, SK: { S: 'HEAD' } } });
    expect(await queue('queue-keys', 'check')).toEqual([]);
  });

  it.each([true, false])('pages through equal keys, forward %s', async (ScanIndexForward) => {
    for (let id = 0; id < 25; id++) await put(id, { queue: { S: 'intake' }, due: { N: String(id % 2) } });
    const found: (string | undefined)[] = [];
    let ExclusiveStartKey: Parameters<typeof db.query>[0]['ExclusiveStartKey'];
    do {
      const page = await db.query({
        TableName: 'cases',
        IndexName: 'by-queue',
        KeyConditionExpression: 'queue = :q',
        ExpressionAttributeValues: { ':q': { S: 'intake' } },
        Limit: 4,
        ScanIndexForward,
        ExclusiveStartKey,
      });
      found.push(...(page.Items ?? []).map((item) => item['PK']?.S));
      ExclusiveStartKey = page.LastEvaluatedKey;
      if (ExclusiveStartKey)
        expect(Object.keys(ExclusiveStartKey).sort()).toEqual(['PK', 'SK', 'due', 'queue']);
    } while (ExclusiveStartKey);
    expect(found).toHaveLength(25);
    expect(new Set(found).size).toBe(25);
  });

  it('refuses items whose index key has another type or is empty', async () => {
    expect(await refusal(put(1, { queue: { N: '1' } }))).toBe(
      'ValidationException: One or more parameter values were invalid: Type mismatch for Index Key queue Expected: S Actual: N IndexName: by-queue',
    );
    expect(await refusal(put(1, { queue: { S: '' } }))).toContain(
      'cannot contain an empty string value. IndexName: by-queue, IndexKey: queue',
    );
  });

  it('can be added to a table with items, and taken away', async () => {
    await put(1, { place: { S: 'wx4' }, body: { S: 'b' } });
    await put(2, {});
    await db.updateTable({
      TableName: 'cases',
      AttributeDefinitions: [{ AttributeName: 'place', AttributeType: 'S' }],
      GlobalSecondaryIndexUpdates: [
        {
          Create: {
            IndexName: 'by-place',
            KeySchema: [{ AttributeName: 'place', KeyType: 'HASH' }],
            Projection: { ProjectionType: 'KEYS_ONLY' },
          },
        },
      ],
    });
    const near = () =>
      db.query({
        TableName: 'cases',
        IndexName: 'by-place',
        KeyConditionExpression: 'place = :p',
        ExpressionAttributeValues: { ':p': { S: 'wx4' } },
      });
    expect((await near()).Items).toEqual([{ PK: { S: 'R#1' }, SK: { S: 'HEAD' }, place: { S: 'wx4' } }]);
    await put(3, { place: { S: 'wx4' } });
    expect((await near()).Count).toBe(2);
    await db.updateTable({
      TableName: 'cases',
      GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: 'by-place' } }],
    });
    expect(await refusal(near())).toContain('The table does not have the specified index: by-place');
  });
});

describe('an index that lags behind', () => {
  it('shows each write only after its delay, and in order', async () => {
    let lag = 60_000;
    const { db, clock, engine } = await embeddedDatabase({ hooks: { indexLag: () => lag } });
    const due = async () => {
      const { Items = [] } = await db.query({
        TableName: 'cases',
        IndexName: 'by-queue',
        KeyConditionExpression: 'queue = :q',
        ExpressionAttributeValues: { ':q': { S: 'intake' } },
      });
      return Items.map((item) => item['due']?.N);
    };
    const write = (N: string) =>
      db.putItem({
        TableName: 'cases',
        Item: { PK: { S: 'R#1' }, SK: { S: 'HEAD' }, queue: { S: 'intake' }, due: { N } },
      });
    await write('1');
    expect(await due()).toEqual([]);
    clock.nowMs += 30_000;
    lag = 0;
    await write('2');
    expect(await due()).toEqual([]);
    clock.nowMs += 30_000;
    expect(await due()).toEqual(['2']);
    engine.close();
  });
});
