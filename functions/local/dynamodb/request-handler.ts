import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { Engine } from './engine.ts';
import { DynamoDBError } from './errors/dynamodb-error.ts';
import { encodeError } from './wire/encode-output.ts';

export type RequestHandler = Extract<
  NonNullable<DynamoDBClientConfig['requestHandler']>,
  { handle: (...input: never[]) => unknown }
>;

type Request = Parameters<RequestHandler['handle']>[0];

/** The SDK's transport, with the engine at its other end: same requests and answers, no socket. */
export function createRequestHandler(engine: Engine): RequestHandler {
  return {
    async handle(request: Request) {
      const target = request.headers['x-amz-target'] ?? '';
      const answer = await respond(engine, target, bodyText(request.body));
      return {
        response: {
          statusCode: answer.statusCode,
          headers: { 'content-type': 'application/x-amz-json-1.0' },
          body: Buffer.from(answer.body),
        },
      };
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
    destroy() {},
  };
}

function bodyText(body: unknown): string {
  if (typeof body === 'string') return body;
  if (!(body instanceof Uint8Array)) return '{}';
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString();
}

/** Refusals of the API become answers; faults of the machine (or a simulated lost connection) are thrown. */
export async function respond(
  engine: Engine,
  target: string,
  body: string,
): Promise<{ statusCode: number; body: string }> {
  const operation = target.slice(target.indexOf('.') + 1);
  try {
    return { statusCode: 200, body: await engine.callText(operation, body) };
  } catch (fault) {
    if (!(fault instanceof DynamoDBError)) throw fault;
    return { statusCode: fault.statusCode, body: encodeError(fault) };
  }
}
