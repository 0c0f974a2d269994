import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { crc32 } from 'node:zlib';
import type { Engine } from './engine.ts';
import { internalServerError, validation } from './errors/dynamodb-error.ts';
import { respond } from './request-handler.ts';
import { encodeError } from './wire/encode-output.ts';

const maxBodyBytes = 17 * 1024 * 1024;

/** DynamoDB and DynamoDB Streams for any client; signatures are not checked, so listen on loopback only. */
export function createHttpServer(engine: Engine, onFault: (fault: unknown) => void): Server {
  let requests = 0;
  return createServer((request, response) => {
    const id = String(++requests).padStart(12, '0');
    serve(engine, request)
      .catch((fault: unknown) => {
        onFault(fault);
        return { statusCode: 500, body: encodeError(internalServerError()) };
      })
      .then((answer) => send(response, id, answer.statusCode, answer.body));
  });
}

async function serve(
  engine: Engine,
  request: IncomingMessage,
): Promise<{ statusCode: number; body: string }> {
  if (request.method === 'GET') return { statusCode: 200, body: 'healthy' };
  const target = request.headers['x-amz-target'];
  if (request.method !== 'POST' || typeof target !== 'string') {
    return {
      statusCode: 400,
      body: encodeError(validation('POST with the header X-Amz-Target is expected')),
    };
  }
  const body = await readBody(request);
  if (body === undefined) return { statusCode: 413, body: encodeError(validation('Request is too large')) };
  return respond(engine, target, body);
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes <= maxBodyBytes) chunks.push(part);
  }
  return bytes > maxBodyBytes ? undefined : Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, id: string, statusCode: number, body: string): void {
  const bytes = Buffer.from(body);
  response.writeHead(statusCode, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': bytes.length,
    'x-amzn-requestid': id,
    'x-amz-crc32': crc32(bytes),
  });
  response.end(bytes);
}
