import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../../functions/local/dynamodb/engine.ts';
import type { Item } from '../../../../functions/local/dynamodb/values/attribute-value.ts';
import { casesTable, startMs } from '../embedded-database.ts';
import { checkAsync } from '../property.ts';
import { indexContent, indexQueries, type Model, partition, refused } from './model.ts';
import { applyWrite, keyOf, requestOf, type Step, steps, type Write } from './operations.ts';

const folder = mkdtempSync(join(tmpdir(), 'engine-model-'));
afterAll(() => rmSync(folder, { recursive: true }));

const operation = { put: 'PutItem', delete: 'DeleteItem', update: 'UpdateItem', check: '' } as const;
const action = { put: 'Put', delete: 'Delete', update: 'Update', check: 'ConditionCheck' } as const;
const open = (path: string): Engine =>
  createEngine({ path, clock: () => startMs, durability: 'process-kill' });

async function accepted(call: Promise<object>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (fault) {
    if (fault instanceof Error && /Conditional|Validation|TransactionCanceled/.test(fault.name)) return false;
    throw fault;
  }
}

async function runWrite(engine: Engine, model: Model, write: Write): Promise<Model> {
  const expected = applyWrite(model, write);
  const done = await accepted(engine.call(operation[write.kind], requestOf(write)));
  expect(done, JSON.stringify(write)).toBe(expected !== refused);
  return expected === refused ? model : expected;
}

async function runTransaction(engine: Engine, model: Model, writes: readonly Write[]): Promise<Model> {
  const outcomes = writes.map((write) => applyWrite(model, write));
  const TransactItems = writes.map((write) => ({ [action[write.kind]]: requestOf(write) }));
  const done = await accepted(engine.call('TransactWriteItems', { TransactItems }));
  const agreed = !outcomes.includes(refused);
  expect(done, JSON.stringify(writes)).toBe(agreed);
  if (!agreed) return model;
  return writes.reduce((current, write) => {
    const next = applyWrite(current, write);
    if (next === refused) throw new Error('decided above');
    return next;
  }, model);
}

async function runBatch(engine: Engine, model: Model, writes: readonly Write[]): Promise<Model> {
  const plain = writes.map((write): Write => (write.kind === 'delete' ? write : { ...write, kind: 'put' }));
  const requests = plain.map((write) =>
    write.kind === 'delete'
      ? { DeleteRequest: { Key: keyOf(write) } }
      : { PutRequest: { Item: { ...keyOf(write), ...write.attributes } } },
  );
  await engine.call('BatchWriteItem', { RequestItems: { cases: requests } });
  return plain.reduce((current, write) => {
    const next = applyWrite(current, write, true);
    return next === refused ? current : next;
  }, model);
}

interface PageOutput {
  readonly Items?: readonly Item[];
  readonly LastEvaluatedKey?: Item;
}

/** All pages of a Query or Scan, in small pages so that continuation is exercised. */
async function readAll(engine: Engine, name: 'Query' | 'Scan', input: object): Promise<readonly Item[]> {
  const items: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const start = ExclusiveStartKey ? { ExclusiveStartKey } : {};
    const page = (await engine.call(name, {
      TableName: 'cases',
      Limit: 2,
      ...input,
      ...start,
    })) as PageOutput;
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

const byKey = (items: readonly Item[]): Map<string, Item> =>
  new Map(items.map((item) => [JSON.stringify([item['PK'], item['SK']]), item]));

async function compare(engine: Engine, model: Model): Promise<void> {
  const all = await readAll(engine, 'Scan', {});
  expect(all).toHaveLength(model.size);
  expect(byKey(all)).toEqual(byKey([...model.values()]));
  for (const PK of ['p', 'q']) {
    const values = { ':v': { S: PK } };
    for (const ScanIndexForward of [true, false]) {
      const input = {
        KeyConditionExpression: 'PK = :v',
        ExpressionAttributeValues: values,
        ScanIndexForward,
      };
      const expected = partition(model, PK);
      expect(await readAll(engine, 'Query', input)).toEqual(
        ScanIndexForward ? expected : expected.toReversed(),
      );
    }
  }
  for (const [IndexName, query] of Object.entries(indexQueries)) {
    for (const value of ['a', 'b', 'ab', 'aé']) {
      const found = await readAll(engine, 'Query', {
        IndexName,
        KeyConditionExpression: '#h = :v',
        ExpressionAttributeNames: { '#h': query.hash },
        ExpressionAttributeValues: { ':v': { S: value } },
      });
      const expected = indexContent(model, query, value);
      expect(found.map((item) => item[query.sort])).toEqual(expected.map((item) => item[query.sort]));
      expect(byKey(found)).toEqual(byKey(expected));
    }
  }
}

/** Replaying the stream over nothing must give the table. */
function compareStream(engine: Engine, model: Model): void {
  const replayed = new Map<string, object>();
  for (const { eventName, dynamodb } of engine.readStream('cases', '0', 100_000)) {
    const key = JSON.stringify([dynamodb.Keys['PK'], dynamodb.Keys['SK']]);
    expect(replayed.get(key)).toEqual(dynamodb.OldImage);
    expect(eventName).toBe(!dynamodb.OldImage ? 'INSERT' : dynamodb.NewImage ? 'MODIFY' : 'REMOVE');
    if (dynamodb.NewImage) replayed.set(key, dynamodb.NewImage);
    else replayed.delete(key);
  }
  expect(replayed).toEqual(byKey([...model.values()]));
}

async function run(path: string, sequence: readonly Step[]): Promise<void> {
  let engine = open(path);
  try {
    await engine.call('CreateTable', casesTable);
    let model: Model = new Map();
    for (const step of sequence) {
      if (step.kind === 'write') model = await runWrite(engine, model, step.write);
      else if (step.kind === 'transaction') model = await runTransaction(engine, model, step.writes);
      else if (step.kind === 'batch') model = await runBatch(engine, model, step.writes);
      else if (path !== ':memory:') {
        engine.close();
        engine = open(path);
      }
    }
    await compare(engine, model);
    compareStream(engine, model);
  } finally {
    engine.close();
  }
}

describe('any sequence of writes, transactions and batches', () => {
  it('leaves table, indexes and stream as the model says, in memory', async () => {
    await checkAsync(fc.asyncProperty(steps, (sequence) => run(':memory:', sequence)));
  });

  it('leaves them so in a file that is closed and opened in between', async () => {
    let files = 0;
    await checkAsync(
      fc.asyncProperty(steps, (sequence) => run(join(folder, `${files++}.db`), sequence)),
      0.2,
    );
  });
});
