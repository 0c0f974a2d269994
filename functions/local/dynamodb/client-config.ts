import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { Engine } from './engine.ts';
import { createRequestHandler } from './request-handler.ts';

/**
 * Configuration of an SDK client that talks to the engine in the same process. Nobody checks a signature
 * there, and computing one is about half of what a call costs, so requests go unsigned.
 */
export function createClientConfig(engine: Engine) {
  return {
    region: engine.region,
    endpoint: 'http://127.0.0.1',
    credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' },
    requestHandler: createRequestHandler(engine),
    httpAuthSchemes: [
      {
        schemeId: 'aws.auth#sigv4',
        identityProvider: (config) => config.getIdentityProvider('aws.auth#sigv4'),
        signer: { sign: async (request) => request },
      },
    ],
  } satisfies DynamoDBClientConfig;
}
