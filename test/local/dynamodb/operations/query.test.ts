import { beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedDatabase, embeddedDatabase, refusal } from '../embedded-database.ts';

let db: EmbeddedDatabase['db'];
beforeEach(async () => {
  ({ db } = await embeddedDatabase());
});

const put = (PK: string, SK: string, more: object = {}) =>
  db.putItem({ TableName: 'cases', Item: { PK: { S: PK }, SK: { S: SK }, ...more } });

type QueryInput = Parameters<typeof db.query>[0];

async function sortKeys(input: Omit<QueryInput, 'TableName'>): Promise<readonly (string | undefined)[]> {
  const { Items = [] } = await db.query({ TableName: 'cases', ...input });
  return Items.map((item) => item['SK']?.S);
}

const ofCase = { ':pk': { S: 'R#1' } };

describe('a query of one partition', () => {
  beforeEach(async () => {
    for (const SK of ['E#2', 'HEAD', 'E#10', 'E#1', 'M#1', '绿', '😀', 'ﬀ'])
      await put('R#1', SK, { n: { N: '1' } });
    await put('R#2', 'E#1');
  });

  it('returns its items in the order of UTF-8 bytes', async () => {
    const order = ['E#1', 'E#10', 'E#2', 'HEAD', 'M#1', '绿', 'ﬀ', '😀'];
    const all = { KeyConditionExpression: 'PK = :pk', ExpressionAttributeValues: ofCase };
    expect(await sortKeys(all)).toEqual(order);
    expect(await sortKeys({ ...all, ScanIndexForward: false })).toEqual([...order].reverse());
  });

  it.each([
    ['SK = :a', ['E#10']],
    ['SK < :a', ['E#1']],
    ['SK <= :a', ['E#1', 'E#10']],
    ['SK > :a', ['E#2', 'HEAD', 'M#1', '绿', 'ﬀ', '😀']],
    ['SK >= :a', ['E#10', 'E#2', 'HEAD', 'M#1', '绿', 'ﬀ', '😀']],
    ['SK BETWEEN :a AND :b', ['E#10', 'E#2', 'HEAD']],
    ['begins_with(SK, :p)', ['E#1', 'E#10']],
  ])('narrows to %s', async (condition, expected) => {
    const found = await sortKeys({
      KeyConditionExpression: `PK = :pk AND ${condition}`,
      ExpressionAttributeValues: {
        ...ofCase,
        ...(condition.includes(':a') ? { ':a': { S: 'E#10' } } : {}),
        ...(condition.includes(':b') ? { ':b': { S: 'HEAD' } } : {}),
        ...(condition.includes(':p') ? { ':p': { S: 'E#1' } } : {}),
      },
    });
    expect(found).toEqual(expected);
  });

  it('takes its two conditions in either order and in parentheses', async () => {
    const found = await sortKeys({
      KeyConditionExpression: '(begins_with(#s, :p)) AND (PK = :pk)',
      ExpressionAttributeNames: { '#s': 'SK' },
      ExpressionAttributeValues: { ...ofCase, ':p': { S: 'E' } },
    });
    expect(found).toEqual(['E#1', 'E#10', 'E#2']);
  });

  it.each([true, false])(
    'pages with ScanIndexForward %s without gaps or repeats',
    async (ScanIndexForward) => {
      const found: (string | undefined)[] = [];
      let pages = 0;
      let ExclusiveStartKey: QueryInput['ExclusiveStartKey'];
      do {
        const page = await db.query({
          TableName: 'cases',
          KeyConditionExpression: 'PK = :pk',
          ExpressionAttributeValues: ofCase,
          Limit: 2,
          ScanIndexForward,
          ExclusiveStartKey,
        });
        found.push(...(page.Items ?? []).map((item) => item['SK']?.S));
        ExclusiveStartKey = page.LastEvaluatedKey;
        pages++;
      } while (ExclusiveStartKey);
      // Eight items end exactly on a page, which the service only notices by one more, empty page.
      expect(pages).toBe(5);
      expect(new Set(found).size).toBe(8);
      const whole = await sortKeys({
        KeyConditionExpression: 'PK = :pk',
        ExpressionAttributeValues: ofCase,
        ScanIndexForward,
      });
      expect(found).toEqual(whole);
    },
  );

  it('continues from a key that has been deleted meanwhile', async () => {
    await db.deleteItem({ TableName: 'cases', Key: { PK: { S: 'R#1' }, SK: { S: 'E#10' } } });
    const found = await sortKeys({
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: ofCase,
      ExclusiveStartKey: { PK: { S: 'R#1' }, SK: { S: 'E#10' } },
      Limit: 2,
    });
    expect(found).toEqual(['E#2', 'HEAD']);
  });

  it('counts what it read and what the filter kept, and pages by what it read', async () => {
    await put('R#1', 'HEAD', { n: { N: '5' } });
    const page = await db.query({
      TableName: 'cases',
      KeyConditionExpression: 'PK = :pk',
      FilterExpression: 'n > :n',
      ExpressionAttributeValues: { ...ofCase, ':n': { N: '1' } },
      Limit: 4,
    });
    expect(page).toMatchObject({ Count: 1, ScannedCount: 4, LastEvaluatedKey: { SK: { S: 'HEAD' } } });
  });

  it('returns numbers only for COUNT', async () => {
    const page = await db.query({
      TableName: 'cases',
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: ofCase,
      Select: 'COUNT',
    });
    expect(page).toMatchObject({ Count: 8, ScannedCount: 8 });
    expect(page).not.toHaveProperty('Items');
  });
});

describe('a query with numeric sort keys', () => {
  it('orders by value, not by text', async () => {
    const dues = ['10', '9', '-3', '0', '1.5', '-20.25', '10000000000000000000000000000000000001', '0.00001'];
    for (const [index, N] of dues.entries()) {
      await put(`R#${index}`, 'HEAD', { queue: { S: 'intake' }, due: { N } });
    }
    const { Items = [] } = await db.query({
      TableName: 'cases',
      IndexName: 'by-queue',
      KeyConditionExpression: 'queue = :q AND due >= :d',
      ExpressionAttributeValues: { ':q': { S: 'intake' }, ':d': { N: '-3.0' } },
    });
    expect(Items.map((item) => item['due']?.N)).toEqual([
      '-3',
      '0',
      '0.00001',
      '1.5',
      '9',
      '10',
      '10000000000000000000000000000000000001',
    ]);
  });
});

describe('a large partition', () => {
  it('comes in pages of 1 MB', async () => {
    for (let index = 0; index < 5; index++)
      await put('R#1', `E#${index}`, { body: { S: 'x'.repeat(300 * 1024) } });
    const query = {
      TableName: 'cases',
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: ofCase,
    };
    const first = await db.query(query);
    expect(first).toMatchObject({ Count: 3, LastEvaluatedKey: { PK: { S: 'R#1' }, SK: { S: 'E#2' } } });
    const second = await db.query({ ...query, ExclusiveStartKey: first.LastEvaluatedKey });
    expect(second).toMatchObject({ Count: 2 });
    expect(second).not.toHaveProperty('LastEvaluatedKey');
  });
});

describe('a faulty query', () => {
  it.each<[string, object, string]>([
    [
      'without the partition key',
      { KeyConditionExpression: 'SK = :pk' },
      'Query condition missed key schema element: PK',
    ],
    [
      'with a range of partitions',
      { KeyConditionExpression: 'PK > :pk' },
      'Query key condition not supported',
    ],
    [
      'with an attribute that is no key',
      { KeyConditionExpression: 'PK = :pk AND title = :pk' },
      'Query condition missed key schema element: SK',
    ],
    [
      'with two conditions for one key',
      { KeyConditionExpression: 'PK = :pk AND PK = :pk' },
      'KeyConditionExpressions must only contain one condition per key',
    ],
    [
      'with OR',
      { KeyConditionExpression: 'PK = :pk OR SK = :pk' },
      'Invalid operator used in KeyConditionExpression: OR',
    ],
    [
      'with contains',
      { KeyConditionExpression: 'PK = :pk AND contains(SK, :pk)' },
      'Invalid operator used in KeyConditionExpression: contains',
    ],
    [
      'with <>',
      { KeyConditionExpression: 'PK = :pk AND SK <> :pk' },
      'Invalid operator used in KeyConditionExpression: <>',
    ],
    [
      'with a value of the wrong type',
      { KeyConditionExpression: 'PK = :pk', ExpressionAttributeValues: { ':pk': { N: '1' } } },
      'One or more parameter values were invalid: Condition parameter type does not match schema type',
    ],
    [
      'with a filter on its key',
      { KeyConditionExpression: 'PK = :pk', FilterExpression: 'SK = :pk' },
      'Filter Expression can only contain non-primary key attributes: Primary key attribute: SK',
    ],
    [
      'of an unknown index',
      { KeyConditionExpression: 'PK = :pk', IndexName: 'none' },
      'The table does not have the specified index: none',
    ],
    [
      'of an index with a consistent read',
      { KeyConditionExpression: 'queue = :pk', IndexName: 'by-queue', ConsistentRead: true },
      'Consistent reads are not supported on global secondary indexes',
    ],
    [
      'with a starting key of another shape',
      { KeyConditionExpression: 'PK = :pk', ExclusiveStartKey: { PK: { S: 'R#1' } } },
      'The provided starting key is invalid',
    ],
    [
      'with a starting key in another partition',
      { KeyConditionExpression: 'PK = :pk', ExclusiveStartKey: { PK: { S: 'R#2' }, SK: { S: 'x' } } },
      'The provided starting key is outside query boundaries based on provided conditions',
    ],
    [
      'with no limit at all',
      { KeyConditionExpression: 'PK = :pk', Limit: 0 },
      "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
    [
      'for all attributes of a narrow index',
      { KeyConditionExpression: 'queue = :pk', IndexName: 'queue-keys', Select: 'ALL_ATTRIBUTES' },
      'One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global secondary index queue-keys because its projection type is not ALL',
    ],
    [
      'for an attribute the index does not hold',
      {
        KeyConditionExpression: 'queue = :pk',
        IndexName: 'queue-titles',
        ProjectionExpression: 'title, body',
      },
      'One or more parameter values were invalid: Global secondary index queue-titles does not project [body]',
    ],
    [
      'without any condition',
      { ExpressionAttributeValues: undefined },
      'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
    ],
  ])('%s is refused', async (_, input, message) => {
    const call = db.query({ TableName: 'cases', ExpressionAttributeValues: ofCase, ...input });
    expect(await refusal(call)).toBe(`ValidationException: ${message}`);
  });
});

describe('a scan', () => {
  const ids = Array.from({ length: 60 }, (_, index) => `R#${index}`);
  beforeEach(async () => {
    for (const [index, id] of ids.entries()) {
      await put(id, 'HEAD', index % 3 === 0 ? { queue: { S: id }, due: { N: '1' } } : {});
    }
  });

  const scanned = async (input: object): Promise<string[]> => {
    const found: string[] = [];
    let ExclusiveStartKey: QueryInput['ExclusiveStartKey'];
    do {
      const page = await db.scan({ TableName: 'cases', Limit: 7, ...input, ExclusiveStartKey });
      found.push(...(page.Items ?? []).map((item) => item['PK']?.S ?? ''));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return found;
  };

  it('reads every item once, in no order worth relying on', async () => {
    const found = await scanned({});
    expect([...found].sort()).toEqual([...ids].sort());
    expect(found).not.toEqual([...ids].sort());
  });

  it('splits into segments that share every item among them', async () => {
    const segments = await Promise.all([0, 1, 2, 3].map((Segment) => scanned({ Segment, TotalSegments: 4 })));
    expect(segments.flat().sort()).toEqual([...ids].sort());
    for (const segment of segments) expect(segment.length).toBeGreaterThan(3);
  });

  it('reads an index, which holds only items with its keys', async () => {
    expect(await scanned({ IndexName: 'by-queue' })).toHaveLength(20);
  });

  it('filters on key attributes too', async () => {
    const found = await scanned({
      FilterExpression: 'PK IN (:a, :b)',
      ExpressionAttributeValues: { ':a': { S: 'R#5' }, ':b': { S: 'R#59' } },
    });
    expect(found.sort()).toEqual(['R#5', 'R#59']);
  });

  it.each([
    [{ Segment: 0 }, 'The TotalSegments parameter is required'],
    [{ TotalSegments: 2 }, 'The Segment parameter is required'],
    [{ Segment: 2, TotalSegments: 2 }, 'Segment: 2 is not less than TotalSegments: 2'],
  ])('refuses %o', async (input, message) => {
    expect(await refusal(db.scan({ TableName: 'cases', ...input }))).toContain(message);
  });
});
