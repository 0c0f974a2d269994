// Writes transactions as fast as it can and prints the number of each one acknowledged, until it is killed.
import { embeddedDatabase } from '../embedded-database.ts';

const { db } = await embeddedDatabase({ path: process.argv[2] ?? '' });

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
