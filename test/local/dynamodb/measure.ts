// What calls cost: node test/local/dynamodb/measure.ts [FILE]. CPU µs per call through the SDK client, and the
// share of it that is the engine; interleaved rounds, medians.
import type { DynamoDB } from '@aws-sdk/client-dynamodb';
import { type EmbeddedDatabase, embeddedDatabase } from './embedded-database.ts';

const rounds = 9;
const callsPerRound = 400;

const { db, engine } = await embeddedDatabase({ path: process.argv[2] ?? ':memory:' });
const item = (n: number, SK = 'HEAD') => ({
  PK: { S: `R#${n % 2000}` },
  SK: { S: SK },
  queue: { S: `unit-${n % 50}` },
  due: { N: String(n) },
  title: { S: '夜间排放黑烟' },
  body: { S: '举报内容'.repeat(60) },
});
const page = {
  TableName: 'cases',
  IndexName: 'by-queue',
  KeyConditionExpression: 'queue = :q',
  ExpressionAttributeValues: { ':q': { S: 'unit-1' } },
  Limit: 20,
};
const filing = (n: number) => ({
  TransactItems: ['HEAD', 'BODY', 'E#1', 'M#1'].map((SK) => ({
    Put: { TableName: 'cases', Item: { ...item(n, SK), PK: { S: `T#${n}` } } },
  })),
});
let next = 0;

interface Case {
  readonly name: string;
  readonly sdk: (client: DynamoDB) => Promise<unknown>;
  readonly bare: (bare: EmbeddedDatabase['engine']) => Promise<unknown>;
}

const text = JSON.stringify;
const key = () => ({ TableName: 'cases', Key: { PK: { S: `R#${next++ % 2000}` }, SK: { S: 'HEAD' } } });
const cases: readonly Case[] = [
  {
    name: 'PutItem (1 KB, 3 indexes, stream)',
    sdk: (client) => client.putItem({ TableName: 'cases', Item: item(next++) }),
    bare: (bare) => bare.callText('PutItem', text({ TableName: 'cases', Item: item(next++) })),
  },
  {
    name: 'GetItem',
    sdk: (client) => client.getItem(key()),
    bare: (bare) => bare.callText('GetItem', text(key())),
  },
  {
    name: 'Query, page of 20',
    sdk: (client) => client.query(page),
    bare: (bare) => bare.callText('Query', text(page)),
  },
  {
    name: 'TransactWriteItems (4 puts)',
    sdk: (client) => client.transactWriteItems(filing(next++)),
    bare: (bare) =>
      bare.callText('TransactWriteItems', text({ ...filing(next++), ClientRequestToken: `t${next}` })),
  },
];

async function cpuPerCall(call: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let index = 0; index < callsPerRound; index++) await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / callsPerRound;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

for (let index = 0; index < 2000; index++) await db.putItem({ TableName: 'cases', Item: item(index) });
for (const { name, sdk, bare } of cases) {
  const whole: number[] = [];
  const engineOnly: number[] = [];
  for (let round = 0; round < rounds; round++) {
    whole.push(await cpuPerCall(() => sdk(db)));
    engineOnly.push(await cpuPerCall(() => bare(engine)));
  }
  const [a, b] = [median(whole), median(engineOnly)];
  console.info(
    `${name.padEnd(36)} ${a.toFixed(0).padStart(5)} µs through the SDK, engine ${b.toFixed(0)} µs (${(a / b).toFixed(1)} : 1)`,
  );
}
engine.close();
