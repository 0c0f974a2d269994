// Writes transactions as fast as it can and prints the number of each one acknowledged, until it is killed:
// from outside, or by itself at the given I/O boundary when it passes there for the given time.
import { embeddedDatabase } from '../embedded-database.ts';

const [, , path = '', fatalBoundary, times] = process.argv;
let passes = 0;
const { db } = await embeddedDatabase({
  path,
  hooks: {
    atBoundary(boundary) {
      if (boundary === fatalBoundary && ++passes === Number(times)) process.kill(process.pid, 'SIGKILL');
    },
  },
});

async function append(number: number): Promise<void> {
  const PK = { S: 'R#1' };
  await db.transactWriteItems({
    TransactItems: [
      { Put: { TableName: 'cases', Item: { PK, SK: { S: `E#${String(number).padStart(6, '0')}` } } } },
      {
        Update: {
          TableName: 'cases',
          Key: { PK, SK: { S: 'HEAD' } },
          UpdateExpression: 'ADD n :one',
          ExpressionAttributeValues: { ':one': { N: '1' } },
        },
      },
    ],
  });
  process.stdout.write(`${number}\n`);
}

for (let base = 0; ; base += 8) {
  await Promise.all(Array.from({ length: 8 }, (_, index) => append(base + index)));
}
