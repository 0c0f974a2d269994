import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { HttpFetch } from '../adapters/http/http-fetch.ts';
import { systemClock } from '../adapters/system/system-clock.ts';
import { systemRandomness } from '../adapters/system/system-randomness.ts';
import type { Clock } from '../ports/clock.ts';
import type { Randomness } from '../ports/randomness.ts';

/** The outside of a deployed function: services, network, time and randomness. */
export type CloudClients = {
  readonly dynamo: DynamoDBClient;
  readonly kms: () => KMSClient;
  readonly s3: () => S3Client;
  readonly secrets: () => SecretsManagerClient;
  readonly fetch: HttpFetch;
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** Waits between attempts; left out = real milliseconds. */
  readonly pause?: (ms: number) => Promise<unknown>;
};

/** Short, so that a stuck connection is tried again long before the caller gives up. */
const requestHandler = { connectionTimeout: 1_000, requestTimeout: 5_000 };

/** Region and credentials are the function's own. Only what a function has is built. */
export const cloudClients = (): CloudClients => ({
  dynamo: new DynamoDBClient({ requestHandler }),
  kms: () => new KMSClient({ requestHandler }),
  s3: () => new S3Client({ requestHandler: { connectionTimeout: 1_000, requestTimeout: 60_000 } }),
  secrets: () => new SecretsManagerClient({ requestHandler }),
  fetch: (url, init) => fetch(url, init),
  clock: systemClock,
  randomness: systemRandomness,
});
