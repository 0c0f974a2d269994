import type { Server } from 'node:http';
import { hashPassword } from '../../functions/adapters/crypto/password-check.ts';
import { startBackground } from '../../functions/local/background.ts';
import { setUpDemoCity } from '../../functions/local/demo-city/set-up-demo-city.ts';
import { createLocalSystem, type LocalSystem } from '../../functions/local/local-system.ts';
import { movableClock } from '../../functions/local/movable-clock.ts';
import { createServer } from '../../functions/local/server/create-server.ts';
import { listen, portOf } from '../../functions/local/server/listen.ts';
import type { RateRules } from '../../functions/ports/rate-limit.ts';
import { jsonLog } from '../../functions/runtime/log.ts';

/** Answers are what the tests are about: they assert the form instead of trusting it. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Json = any;
export type Answer = { readonly status: number; readonly body: Json; readonly headers: Headers };

export type RunningSystem = {
  readonly url: string;
  readonly system: LocalSystem;
  readonly logged: readonly string[];
  call(
    method: string,
    path: string,
    options?: { body?: unknown; token?: string; key?: string; headers?: Record<string, string> },
  ): Promise<Answer>;
  citizen(name: string): Promise<string>;
  officer(username: string): Promise<string>;
  moveTo(instant: string): Promise<void>;
  stop(): Promise<void>;
};

/** The embedded run on a free port, in memory, with the demo city's offices and no case. */
export const runSystem = async (
  now: string,
  options: { readonly folder?: string; readonly rateRules?: RateRules } = {},
): Promise<RunningSystem> => {
  const logged: string[] = [];
  const log = jsonLog((line) => logged.push(line));
  const clock = movableClock({ start: now });
  let server: Server | undefined;
  const base = () => `http://127.0.0.1:${server === undefined ? 0 : portOf(server)}`;
  const system = await createLocalSystem({
    ...options,
    clock,
    uploadUrl: () => `${base()}/local/upload`,
    onFault: (error) => logged.push(String(error)),
  });
  const background = startBackground(system, log);
  await setUpDemoCity(system.adapters, await hashPassword('demo', system.deps.randomness, 4), clock.now());
  server = createServer(system, background, log, async (_request, response) => {
    response.writeHead(404).end();
  });
  await listen(server, 0);

  return {
    url: base(),
    system,
    logged,
    ...clientOf(base),
    stop: async () => {
      await new Promise((resolve) => server?.close(resolve));
      system.close();
    },
  };
};

/** Whoever calls a running system over HTTP. */
export const clientOf = (
  base: () => string,
): Pick<RunningSystem, 'call' | 'citizen' | 'officer' | 'moveTo'> => {
  const call: RunningSystem['call'] = async (method, path, { body, token, key, headers } = {}) => {
    const response = await fetch(`${base()}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? undefined : JSON.parse(text),
      headers: response.headers,
    };
  };
  return {
    call,
    citizen: async (name) =>
      (await call('POST', '/citizen/sessions', { body: { code: `sandbox:${name}` } })).body.token,
    officer: async (username) => {
      const { otp } = (await call('GET', `/local/otp/${username}`)).body;
      return (await call('POST', '/officer/sessions', { body: { username, password: 'demo', otp } })).body
        .token;
    },
    moveTo: async (instant) => {
      await call('PUT', '/local/clock', { body: { now: instant } });
    },
  };
};
