import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { citizenRoutes } from '../../handlers/citizen/routes.ts';
import { financeRoutes } from '../../handlers/finance/routes.ts';
import { type ApiHandler, createApi } from '../../handlers/http/create-api.ts';
import { openApi } from '../../handlers/http/open-api.ts';
import { problemResponse } from '../../handlers/http/problem-response.ts';
import { identityRoutes } from '../../handlers/identity/routes.ts';
import { officerRoutes } from '../../handlers/officer/routes.ts';
import type { Log } from '../../runtime/log.ts';
import type { Background } from '../background.ts';
import type { LocalSystem } from '../local-system.ts';
import { httpEvent } from './http-event.ts';
import { localRoutes } from './local-routes.ts';
import type { StaticFiles } from './static-files.ts';

/** One megabyte is sixteen times what the API accepts: more is not even read. */
const MAX_BODY_BYTES = 1024 * 1024;

/** Requests become the events API Gateway would send to the very handlers that are deployed. */
export const createServer = (
  system: LocalSystem,
  background: Background,
  log: Log,
  web: StaticFiles,
): Server => {
  const surroundings = { clock: system.clock, log };
  const local = localRoutes(system, background);
  const citizen = createApi(citizenRoutes, system.deps, surroundings);
  const apis: Readonly<Record<string, ApiHandler>> = {
    citizen,
    public: citizen,
    officer: createApi(officerRoutes, system.deps, surroundings),
    finance: createApi(financeRoutes, system.deps, surroundings),
    identity: createApi(identityRoutes, system.deps, surroundings),
    local: createApi(local, system.deps, surroundings),
  };
  const routes = [...citizenRoutes, ...officerRoutes, ...financeRoutes, ...identityRoutes, ...local];
  const description = JSON.stringify(openApi(routes.map(({ operation }) => operation)));

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = URL.parse(`http://localhost${request.url}`);
    if (url === null) return send(response, problemResponse('route.unknown', 'zh'));
    if (url.pathname === '/local/upload') return system.evidence.upload(request, response);
    if (url.pathname.startsWith('/local/blobs/')) return system.evidence.download(request, url, response);
    if (url.pathname === '/openapi.json')
      return send(response, { statusCode: 200, headers: JSON_TYPE, body: description });
    const api = apis[url.pathname.split('/')[1] ?? ''];
    if (api === undefined || isPage(request)) return web(request, response, url);
    const body = await readAll(request);
    if (body === undefined) return send(response, problemResponse('request.too-large', 'zh'));
    const event = httpEvent({
      method: request.method ?? 'GET',
      path: url.pathname,
      query: url.search.slice(1),
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
      body,
      ...(request.socket.remoteAddress !== undefined && { sourceIp: request.socket.remoteAddress }),
    });
    send(response, await api(event, CONTEXT));
    // What the cloud would trigger by itself starts at once, but no answer waits for it.
    if (request.method !== 'GET')
      setImmediate(() => void background.settle().catch((error) => log.error('stream-record-failed', error)));
  };
  return createHttpServer((request, response) => {
    // Clients set their own clock by this header, as they do by the real one.
    response.setHeader('date', new Date(system.clock.nowMs()).toUTCString());
    // Phones take the time from here: a clock that was moved must be told.
    response.setHeader('date', new Date(system.clock.now()).toUTCString());
    answer(request, response).catch((error: unknown) => {
      log.error('request-failed', error);
      if (!response.headersSent) send(response, problemResponse('server.fault', 'zh'));
      else response.destroy();
    });
  });
};

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** A browser that opens an address of the app which begins like one of the API. */
const isPage = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && headers['sec-fetch-mode'] === 'navigate';

const readAll = async (request: IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const send = (
  response: ServerResponse,
  { statusCode = 200, headers = {}, body }: APIGatewayProxyStructuredResultV2,
): void => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  response.writeHead(statusCode).end(body ?? '');
};

/** What Lambda gives besides the event; the handlers read none of it. */
const CONTEXT: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'local',
  functionVersion: '1',
  invokedFunctionArn: '',
  memoryLimitInMB: '0',
  awsRequestId: 'local',
  logGroupName: '',
  logStreamName: '',
  getRemainingTimeInMillis: () => 30_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};
