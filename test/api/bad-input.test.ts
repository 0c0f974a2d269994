import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemStatus } from '../../functions/contract/problem-codes.ts';
import { localTables } from '../../functions/local/local-system.ts';
import { castOf, faults, rewardOf } from './cast.ts';
import { rawBodies, strangeIds, strangeQueries, wrongBodies } from './hostile.ts';
import { type Answer, type Json, type RunningSystem, runSystem } from './running-system.ts';

const START = '2026-03-20T09:30:00+08:00'; // a Friday

type Operation = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly audience: string;
  readonly secured: boolean;
  readonly body: Json;
  readonly queries: readonly string[];
};

let run: RunningSystem;
let cast: ReturnType<typeof castOf>;
let operations: readonly Operation[];
const ids: Record<string, string> = {};
beforeAll(async () => {
  run = await runSystem(START);
  cast = castOf(run);
  const { body } = await run.call('GET', '/openapi.json');
  operations = Object.entries<Json>(body.paths).flatMap(([path, methods]) =>
    Object.entries<Json>(methods).map(([method, operation]) => ({
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      audience: operation.tags[0],
      secured: operation.security !== undefined,
      body: operation.requestBody?.content['application/json'].schema,
      queries: operation.parameters.filter((one: Json) => one.in === 'query').map((one: Json) => one.name),
    })),
  );
  const { reportId } = await cast.file('reporter');
  const { rewardId } = await cast.rewarded('claimer', '2026-03-20');
  await cast.claim('claimer', rewardId);
  Object.assign(ids, {
    '/citizen/reports': reportId,
    '/citizen/rewards': rewardId,
    '/citizen/evidence': await cast.upload(await cast.citizen('reporter')),
    '/officer/cases': reportId,
    '/officer/rewards': rewardOf(reportId),
    '/finance/payouts': (await cast.payout('waiting')).id,
    '/identity/unseal-requests': 'uns_00000000000000000000000000',
    '/local/otp': 'intake',
  });
});
afterAll(async () => {
  await run.stop();
});

const addressOf = ({ path }: Operation, id?: string): string =>
  path.replace(/\{[a-z]+\}/, id ?? ids[path.split('/').slice(0, 3).join('/')] ?? 'x');

const tokenFor = async ({ path, audience }: Operation): Promise<string | undefined> => {
  if (path.startsWith('/local') || path.endsWith('/sessions') || path.endsWith('/receipts')) return undefined;
  if (audience === 'citizen' || audience === 'public')
    return cast.citizen(path.includes('rewards') ? 'claimer' : 'reporter');
  if (path.startsWith('/finance')) return cast.as('finance');
  if (path.startsWith('/identity')) return cast.as(path.includes('{id}') ? 'custodian-1' : 'intake');
  if (path.startsWith('/officer/rewards')) return cast.as('clerk');
  return cast.as(
    path === '/officer/evidence' ? 'township' : path === '/officer/statistics' ? 'supervisor' : 'lead',
  );
};

let seen = '0';
let read = '0';
/**
 * The last write that is anybody's business. Counters, the last use of a session and the ends of chains for the
 * next signed root are noted besides.
 */
const lastWrite = (): string => {
  for (;;) {
    const records = run.system.engine.readStream(localTables.cases, read, 1_000);
    const last = records.at(-1);
    if (last === undefined) return seen;
    read = last.dynamodb.SequenceNumber;
    const written = records.filter(({ dynamodb }) => !/^[NTD]#/.test(dynamodb.Keys['pk']?.S ?? '')).at(-1);
    seen = written?.dynamodb.SequenceNumber ?? seen;
  }
};

/** A problem with a code of the contract; a fault of the form names where. */
const expectProblem = ({ status, body, headers }: Answer, what: string): void => {
  expect(status, what).toBeGreaterThanOrEqual(400);
  expect(status, `${what} ${JSON.stringify(body)}`).toBeLessThan(500);
  expect(headers.get('content-type'), what).toBe('application/problem+json; charset=utf-8');
  expect(problemStatus[body.code as keyof typeof problemStatus], `${what} ${body.code}`).toBe(status);
  expect(body, what).toMatchObject({
    type: `urn:green-whistle:problem:${body.code}`,
    title: expect.any(String),
    detail: expect.any(String),
  });
  if (body.code === 'request.invalid') {
    expect(body.errors.length, what).toBeGreaterThan(0);
    for (const { path, message } of body.errors)
      expect([typeof path, typeof message], what).toEqual(['string', 'string']);
  }
};
const expectProblemOrAnswer = (answer: Answer, what: string): void => {
  if (answer.status >= 300) expectProblem(answer, what);
};

describe('every operation', () => {
  it('is described, and there are enough of them to be worth the trouble', () => {
    expect(operations.length).toBeGreaterThan(35);
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  });

  it('answers a body that is no JSON, or no object, with a problem and changes nothing', async () => {
    for (const operation of operations.filter(({ body }) => body !== undefined)) {
      const token = await tokenFor(operation);
      for (const body of rawBodies) {
        const before = lastWrite();
        const answer = await run.call(operation.method, addressOf(operation), {
          ...(token && { token }),
          body,
        });
        const what = `${operation.id} ${body.slice(0, 40)}`;
        expectProblemOrAnswer(answer, what);
        if (answer.status >= 400) expect(lastWrite(), what).toBe(before);
      }
    }
  });

  it('answers each field that is wrong with a problem and changes nothing', async () => {
    let sent = 0;
    for (const operation of operations.filter(({ body }) => body !== undefined)) {
      // Far jumps of the clock are allowed there, and slow.
      if (operation.id === 'moveClock') continue;
      const token = await tokenFor(operation);
      for (const { what, body } of wrongBodies(operation.body)) {
        const before = lastWrite();
        const answer = await run.call(operation.method, addressOf(operation), {
          ...(token && { token }),
          body,
        });
        expectProblemOrAnswer(answer, `${operation.id} ${what}`);
        if (answer.status >= 400) expect(lastWrite(), `${operation.id} ${what}`).toBe(before);
        sent += 1;
      }
    }
    console.log(`figure: hostile bodies ${sent} over HTTP: 0 faults, 0 changes on a refusal`);
  }, 60_000);

  it('answers ids that nobody has and queries that make no sense', async () => {
    for (const operation of operations) {
      const token = await tokenFor(operation);
      const body = operation.body === undefined ? {} : { body: {} };
      const with_ = (path: string) => run.call(operation.method, path, { ...(token && { token }), ...body });
      if (operation.path.includes('{'))
        for (const id of strangeIds) {
          const answer = await with_(addressOf(operation, id));
          expectProblem(answer, `${operation.id} ${id.slice(0, 40)}`);
        }
      for (const name of operation.queries)
        for (const value of strangeQueries)
          expectProblemOrAnswer(
            await with_(`${addressOf(operation)}?${name}=${value}`),
            `${operation.id} ${name}=${value.slice(0, 40)}`,
          );
    }
  });

  it('asks for a session of its own audience', async () => {
    const officer = await cast.as('intake');
    const citizen = await cast.citizen('reporter');
    for (const operation of operations.filter(({ secured }) => secured)) {
      const path = addressOf(operation);
      const body = operation.body === undefined ? {} : { body: {} };
      const other = operation.audience === 'citizen' ? officer : citizen;
      const before = lastWrite();
      for (const [headers, code] of [
        [{}, 'session.required'],
        [{ authorization: `Bearer ${other}` }, 'session.expired'],
        [{ authorization: `Bearer ${'0'.repeat(52)}` }, 'session.expired'],
        [{ authorization: 'Bearer' }, 'session.expired'],
        [{ authorization: `Basic ${other}` }, 'session.expired'],
        [{ authorization: `Bearer ${other}, Bearer ${other}` }, 'session.expired'],
      ] as const) {
        const answer = await run.call(operation.method, path, { headers, ...body });
        expectProblem(answer, operation.id);
        expect(answer.body.code, `${operation.id} ${JSON.stringify(headers)}`).toBe(code);
      }
      expect(lastWrite(), operation.id).toBe(before);
    }
  });

  it('asks for a new session when the old one has ended', async () => {
    const { keyedHash, staff, vault } = run.system.deps;
    const token = '1'.repeat(52);
    const hash = keyedHash.of('session', token);
    const expiresAt = '2026-03-20T02:00:00.000Z';
    const at = run.system.clock.now();
    await staff.openSession(hash, {
      username: 'intake',
      openedAt: at,
      seenAt: at,
      confirmedAt: at,
      expiresAt,
    });
    await vault.openSession(hash, { kind: 'receipt', reportId: ids['/officer/cases'] ?? '', expiresAt });
    const codes = () =>
      Promise.all(
        ['/officer/cases', '/citizen/reports'].map(async (path) => {
          const { status, body } = await run.call('GET', path, { token });
          return `${status} ${body.code}`;
        }),
      );
    expect(await codes()).toEqual(['200 undefined', '200 undefined']);
    await run.moveTo(expiresAt);
    expect(await codes()).toEqual(['401 session.expired', '401 session.expired']);
  });

  it('takes no other method, and no other address exists', async () => {
    for (const { path, id } of operations.filter((one) => !one.path.startsWith('/local/')))
      for (const method of ['PATCH', 'PUT']) {
        const answer = await run.call(method, path.replace(/\{[a-z]+\}/, 'x'), { body: {} });
        expectProblem(answer, `${method} ${id}`);
        expect(answer.body.code).toBe('route.method');
      }
    for (const path of [
      '/citizen',
      '/citizen/',
      '/citizen/reports/',
      '/officer/nothing',
      '/finance/payouts/a/b/c',
      '/local/nothing',
    ])
      expectProblem(await run.call('GET', path), path);
  });
});

describe('the key of a command', () => {
  it.each(['', 'k'.repeat(65)])('of the wrong length is refused: %#', async (key) => {
    const token = await cast.as('intake');
    const answer = await run.call('POST', `/officer/cases/${ids['/officer/cases']}/commands`, {
      token,
      key,
      body: { command: 'accept' },
    });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', errors: [{ path: 'Idempotency-Key' }] },
    });
  });
});

describe('what no ordinary client sends', () => {
  const raw = (
    path: string,
    body?: Buffer,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; type: string }> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(run.url);
      const sent = request(
        { hostname, port, path, method: body === undefined ? 'GET' : 'POST', headers },
        (response) => {
          response.resume();
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, type: String(response.headers['content-type']) }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });

  it.each([
    '//',
    '//citizen/reports',
    '/citizen/../officer/cases',
    '/%',
    '/citizen/reports?%',
    '/local/blobs/%2e%2e/x',
    '/local/blobs/',
  ])('the address %s is answered without a fault', async (path) => {
    expect((await raw(path)).status).toBeLessThan(500);
  });

  it('bytes that are no UTF-8 are read as what they are, or refused', async () => {
    const body = Buffer.concat([
      Buffer.from('{"code":"'),
      Buffer.from([0xff, 0xfe, 0xc3, 0x28]),
      Buffer.from('"}'),
    ]);
    const answer = await raw('/citizen/sessions', body, { 'content-type': 'application/json' });
    expect(answer).toEqual({ status: 401, type: 'application/problem+json; charset=utf-8' });
  });

  it('a body of two megabytes is refused', async () => {
    const answer = await raw('/citizen/reports', Buffer.alloc(2 * 1024 * 1024, 32), {
      'content-type': 'application/json',
    });
    expect(answer.status).toBe(413);
  });
});

it('nothing of all this was a fault', () => {
  expect(faults(run)).toEqual([]);
});
