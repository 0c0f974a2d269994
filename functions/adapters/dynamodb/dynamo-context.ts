import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../../ports/clock.ts';
import type { KeyService } from '../../ports/key-service.ts';
import type { Randomness } from '../../ports/randomness.ts';
import type { TableName } from './tables.ts';

/** What every repository of this folder works with. */
export type DynamoContext = {
  readonly client: DynamoDBClient;
  readonly tables: Readonly<Record<TableName, string>>;
  readonly keyService: KeyService;
  readonly randomness: Randomness;
  readonly clock: Clock;
  /** Whether this process was given the key of the cases. */
  readonly opensCases: boolean;
  /** Waits between attempts; a simulation passes its own. */
  readonly pause: (ms: number) => Promise<unknown>;
};
