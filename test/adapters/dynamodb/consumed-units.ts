import type { ConsumedCapacity, DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Asks for the consumed units of every call from now on; `of` runs something and tells what it took. */
export const consumedUnits = (client: DynamoDBClient) => {
  let taken: ConsumedCapacity[] = [];
  client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'INDEXES' });
      const answer = await next(args);
      const { ConsumedCapacity: consumed } = answer.output as {
        ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[];
      };
      taken.push(...[consumed ?? []].flat());
      return answer;
    },
    { step: 'initialize' },
  );
  return {
    of: async (run: () => Promise<unknown>) => {
      taken = [];
      await run();
      const sum = (units: (each: ConsumedCapacity) => number | undefined) =>
        taken.reduce((total, each) => total + (units(each) ?? 0), 0);
      return {
        calls: taken.length,
        all: sum((each) => each.CapacityUnits),
        table: sum((each) => each.Table?.CapacityUnits),
        indexes: sum((each) => (each.CapacityUnits ?? 0) - (each.Table?.CapacityUnits ?? 0)),
      };
    },
  };
};
