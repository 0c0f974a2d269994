import { randomBytes } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { createDynamoAdapters } from '../../../functions/adapters/dynamodb/create-dynamo-adapters.ts';
import { createTableInput } from '../../../functions/adapters/dynamodb/create-table-input.ts';
import { tableDefinitions } from '../../../functions/adapters/dynamodb/tables.ts';
import { createClientConfig } from '../../../functions/local/dynamodb/client-config.ts';
import { createEngine } from '../../../functions/local/dynamodb/engine.ts';
import type { FaultHooks } from '../../../functions/local/dynamodb/fault-hooks.ts';
import { localKeyService } from '../../../functions/local/keys/local-key-service.ts';
import { movableClock } from '../../builders/movable-clock.ts';

const tables = { cases: 'cases', identities: 'identities' };
export const randomness = { bytes: (length: number) => new Uint8Array(randomBytes(length)) };

/** The production adapters over the embedded engine, through the real SDK client. */
export const storageWorld = async ({
  path = ':memory:',
  hooks = {},
}: {
  path?: string;
  hooks?: FaultHooks;
} = {}) => {
  const clock = movableClock();
  const engine = createEngine({ path, clock: () => Date.parse(clock.now()), hooks });
  const client = new DynamoDBClient(createClientConfig(engine));
  for (const name of ['cases', 'identities'] as const) {
    await client.send(new CreateTableCommand(createTableInput(name, tableDefinitions[name])));
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: name,
        TimeToLiveSpecification: { AttributeName: tableDefinitions[name].ttlAttribute, Enabled: true },
      }),
    );
  }
  const keys = localKeyService(randomness.bytes(32), randomness);
  const waits: number[] = [];
  const pause = async (ms: number) => void waits.push(ms);
  /** As another process would see it: nothing remembered. */
  const options = { client, tables, keys, randomness, clock, pause };
  const freshAdapters = () => createDynamoAdapters(options);
  return { clock, engine, client, keys, waits, options, freshAdapters, ...freshAdapters() };
};

export type StorageWorld = Awaited<ReturnType<typeof storageWorld>>;
