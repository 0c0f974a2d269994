import { ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
import { hashPassword } from '../../functions/adapters/crypto/password-check.ts';
import { citizenRoutes } from '../../functions/handlers/citizen/routes.ts';
import { financeRoutes } from '../../functions/handlers/finance/routes.ts';
import { createApi } from '../../functions/handlers/http/create-api.ts';
import { identityRoutes } from '../../functions/handlers/identity/routes.ts';
import { officerRoutes } from '../../functions/handlers/officer/routes.ts';
import { startBackground } from '../../functions/local/background.ts';
import { demoOneTimeCode } from '../../functions/local/demo-city/accounts.ts';
import { setUpDemoCity } from '../../functions/local/demo-city/set-up-demo-city.ts';
import { createLocalSystem, type LocalSystem } from '../../functions/local/local-system.ts';
import { createServer } from '../../functions/local/server/create-server.ts';
import { httpEvent } from '../../functions/local/server/http-event.ts';
import { listen, portOf } from '../../functions/local/server/listen.ts';
import { endOfStream } from '../../functions/local/stream-pump.ts';
import { jsonLog } from '../../functions/runtime/log.ts';
import type { Dependencies } from '../../functions/use-cases/dependencies.ts';
import type { Json } from '../api/running-system.ts';
import { seededRandomness, steppingClock } from './seeded.ts';

export const staffRoutes = [...officerRoutes, ...financeRoutes, ...identityRoutes];

export type Answer = {
  readonly status: number;
  readonly headers: string;
  readonly text: string;
  readonly body: Json;
};

export type Asking = {
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly key?: string;
  readonly address?: string;
  readonly userAgent?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds the clock moves with the call; half a second if left out. */
  readonly takes?: number;
};

export type WorldOptions = {
  readonly seed: string;
  readonly start?: string;
  readonly folder?: string;
  /** Puts something else in the place of a dependency: another sign-in, a leak. */
  readonly change?: (deps: Dependencies, log: string[], system: LocalSystem) => Partial<Dependencies>;
  /** Puts something else in the place of an answer: a leak beside the handlers. */
  readonly distort?: (answer: Answer, path: string, deps: Dependencies) => Promise<Answer>;
};

const UPLOADS = 'http://uploads.invalid/local/upload';

/**
 * The deployed handlers over the embedded services, with every source of chance seeded and a clock that only
 * moves when told: two worlds that are asked the same in the same order differ in what they were told alone.
 */
export const createWorld = async ({
  seed,
  start = '2026-03-10T09:30:00+08:00',
  folder,
  change,
  distort = async (answer) => answer,
}: WorldOptions) => {
  const clock = steppingClock(start);
  const randomness = seededRandomness(seed);
  const logged: string[] = [];
  const log = jsonLog((line) => logged.push(line));
  const plain = await createLocalSystem({
    clock,
    randomness,
    uploadUrl: () => UPLOADS,
    onFault: (error) => log.error('evidence-failed', error),
    ...(folder !== undefined && { folder }),
  });
  const system: LocalSystem = { ...plain, deps: { ...plain.deps, ...change?.(plain.deps, logged, plain) } };
  const background = startBackground(system, log);
  await setUpDemoCity(system.adapters, await hashPassword('demo', randomness, 4), clock.now());
  const streamStart = endOfStream(system.engine, 'cases');
  const server = createServer(system, background, log, async (_request, response) => {
    response.writeHead(404).end();
  });
  await listen(server, 0);
  const base = `http://127.0.0.1:${portOf(server)}`;
  const surroundings = { clock, log };
  const apis: Readonly<Record<string, ReturnType<typeof createApi>>> = {
    citizen: createApi(citizenRoutes, system.deps, surroundings),
    public: createApi(citizenRoutes, system.deps, surroundings),
    officer: createApi(officerRoutes, system.deps, surroundings),
    finance: createApi(financeRoutes, system.deps, surroundings),
    identity: createApi(identityRoutes, system.deps, surroundings),
  };

  const call = async (method: string, path: string, asking: Asking = {}): Promise<Answer> => {
    const { body, token, key, address, userAgent, headers } = asking;
    const api = apis[path.split(/[/?]/)[1] ?? ''];
    if (api === undefined) throw new Error(`no API at ${path}`);
    const [plainPath = path, query = ''] = path.split('?');
    const event = httpEvent({
      method,
      path: plainPath,
      query,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...(userAgent !== undefined && { 'user-agent': userAgent }),
        ...headers,
      },
      body: body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
      ...(address !== undefined && { sourceIp: address }),
    });
    clock.step(asking.takes ?? 500);
    const answer = await api(event, lambdaContext);
    if (method !== 'GET') await background.settle();
    const text = answer.body ?? '';
    const given = {
      status: answer.statusCode ?? 0,
      headers: JSON.stringify(answer.headers ?? {}),
      text,
      body: text === '' ? undefined : JSON.parse(text),
    };
    return distort(given, path, system.deps);
  };

  const tokens = new Map<string, string>();
  const officer = async (username: string): Promise<string> => {
    const held = tokens.get(username);
    if (held !== undefined) return held;
    const otp = demoOneTimeCode(username, clock.now());
    const { body } = await call('POST', '/officer/sessions', { body: { username, password: 'demo', otp } });
    tokens.set(username, body.token);
    return body.token;
  };

  /** Types a code again in the session that is open. */
  const stepUp = async (username: string): Promise<void> => {
    const otp = demoOneTimeCode(username, clock.now());
    const token = await officer(username);
    const { text, status } = await call('POST', '/officer/sessions/step-up', { token, body: { otp } });
    if (status !== 200) throw new Error(`step-up: ${text}`);
  };

  return {
    system,
    clock,
    logged,
    background,
    call,
    officer,
    stepUp,
    /** The next `officer` signs in anew. */
    forget: (username: string) => tokens.delete(username),
    citizen: async (name: string, asking: Asking = {}): Promise<string> =>
      (await call('POST', '/citizen/sessions', { ...asking, body: { code: `sandbox:${name}` } })).body.token,
    /** Sends the file to where the answer of the announcement says, over the wire as a phone does. */
    send: async (fields: Readonly<Record<string, string>>, file: Uint8Array, name: string): Promise<void> => {
      const form = new FormData();
      for (const [field, value] of Object.entries(fields)) form.append(field, value);
      form.append('file', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }), name);
      const sent = await fetch(`${base}/local/upload`, { method: 'POST', body: form });
      if (sent.status !== 204) throw new Error(`upload answered ${sent.status}: ${await sent.text()}`);
      await background.settle();
    },
    download: (url: string) => fetch(`${base}${url}`),
    /** Bytes as they are, over the wire. */
    post: (path: string, body: Uint8Array, authorization = '') =>
      fetch(`${base}${path}`, {
        method: 'POST',
        body: new Uint8Array(body),
        headers: { 'content-type': 'application/json', authorization },
      }),
    /** What the function at the table's stream is given, from the first report on. */
    stream: () => system.engine.readStream('cases', streamStart, Number.MAX_SAFE_INTEGER),
    moveTo: (instant: string) => background.moveTo(new Date(instant).toISOString()),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      system.close();
    },
  };
};

/** Every item of both tables as text, binary values in base64. */
export const storedText = async ({ system }: Pick<World, 'system'>): Promise<string> => {
  const pages: unknown[] = [];
  for (const TableName of ['cases', 'identities']) {
    let ExclusiveStartKey: ScanCommand['input']['ExclusiveStartKey'];
    do {
      const page = await system.client.send(new ScanCommand({ TableName, ExclusiveStartKey }));
      pages.push(page.Items);
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
  }
  return JSON.stringify(pages, (_name, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
};

export type World = Awaited<ReturnType<typeof createWorld>>;

const lambdaContext: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'test',
  functionVersion: '1',
  invokedFunctionArn: '',
  memoryLimitInMB: '0',
  awsRequestId: 'test',
  logGroupName: '',
  logStreamName: '',
  getRemainingTimeInMillis: () => 30_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};
