import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { RateLimit } from '../../ports/rate-limit.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keyAttributes, keys } from './keys.ts';
import { readItem } from './read-items.ts';
import { number, numberOf } from './stored-values.ts';

const tableOf = { reporter: 'identities', staff: 'cases' } as const;

type Side = keyof typeof tableOf;

export const dynamoRateLimit = (context: DynamoContext): RateLimit => {
  const target = (side: Side, counter: string) => ({
    TableName: context.tables[tableOf[side]],
    Key: keyAttributes(side === 'staff' ? keys.staffAttempts(counter) : keys.attempts(counter)),
  });
  return {
    count: async (side, counter, endsAt) => {
      const { Attributes = {} } = await context.client.send(
        new UpdateItemCommand({
          ...target(side, counter),
          UpdateExpression: 'SET #ttl = :ttl ADD #times :one',
          ExpressionAttributeNames: { '#ttl': 'ttl', '#times': 'times' },
          ExpressionAttributeValues: {
            ':ttl': number(Math.ceil(Date.parse(endsAt) / 1000)),
            ':one': number(1),
          },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return numberOf(Attributes, 'times');
    },
    read: async (side, counter) => {
      const key = side === 'staff' ? keys.staffAttempts(counter) : keys.attempts(counter);
      const item = await readItem(context, tableOf[side], key);
      return item === undefined ? 0 : numberOf(item, 'times');
    },
    takeBack: async (side, counter) => {
      await context.client.send(
        new UpdateItemCommand({
          ...target(side, counter),
          UpdateExpression: 'ADD #times :less',
          ExpressionAttributeNames: { '#times': 'times' },
          ExpressionAttributeValues: { ':less': number(-1) },
        }),
      );
    },
  };
};
