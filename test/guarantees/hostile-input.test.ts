import { safeParse } from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemStatus } from '../../functions/contract/problem-codes.ts';
import { citizenRoutes } from '../../functions/handlers/citizen/routes.ts';
import type { Route } from '../../functions/handlers/http/route.ts';
import type { Json } from '../api/running-system.ts';
import { accessTable } from './access-table.ts';
import { type AccessWorld, accessWorld, type Caller } from './access-world.ts';
import { entitledCaller, properRequest } from './entitled-caller.ts';
import { type HostileRequest, hostileRequest, type Proper } from './hostile-requests.ts';
import { scale, seedOf, timeLimitMs } from './scale.ts';
import { type Answer, staffRoutes } from './world.ts';
import { writesOf } from './writes.ts';

const seed = seedOf('5');
const REQUESTS = scale('REQUESTS', 500, 10_000);

let run: AccessWorld;
let described: Json;
let writes: ReturnType<typeof writesOf>;
beforeAll(async () => {
  // Hashing the password of somebody unknown takes its time on purpose, which here would be minutes.
  run = await accessWorld(({ passwords }) => ({
    passwords: {
      ...passwords,
      matches: async (password, hash) => hash !== '' && passwords.matches(password, hash),
    },
  }));
  described = await (await run.world.download('/openapi.json')).json();
  writes = writesOf(run.world);
}, 60_000);
afterAll(() => run.world.stop());

/** Readers first, while lists are short; what ends a session or an account last: everything else needs them. */
const ending = /close|end|erase|delete/i;
const placeOf = ({ operation: { id, method } }: Route): number =>
  ending.test(id) || method === 'DELETE' ? 2 : method === 'GET' ? 0 : 1;
const routes = [...citizenRoutes, ...staffRoutes].toSorted((a, b) => placeOf(a) - placeOf(b));

const faultOf = (answer: Answer, response: Json): string | undefined => {
  const { status, body, headers } = answer;
  if (status >= 500) return `a fault: ${answer.text}`;
  if (status >= 400) {
    if (problemStatus[body?.code as keyof typeof problemStatus] !== status)
      return `no problem of the contract: ${answer.text}`;
    return headers.includes('application/problem+json')
      ? undefined
      : `not of the type of problems: ${headers}`;
  }
  if (answer.text === '') return status === 204 ? undefined : `an empty answer: ${status}`;
  const parsed = safeParse(response, body);
  if (!parsed.success) return `outside the schema: ${answer.text}`;
  return JSON.stringify(parsed.output) === JSON.stringify(body)
    ? undefined
    : `more than the schema: ${answer.text}`;
};

describe(`hostile input (seed ${seed})`, () => {
  it(
    'is answered by every operation with a problem or a proper answer, and changes nothing when refused',
    async () => {
      const wrong: string[] = [];
      const statuses = new Map<number, number>();
      for (const { operation } of routes) {
        const { path, query, body } = properRequest(run, operation);
        const about = described.paths[operation.path]?.[operation.method.toLowerCase()];
        const proper: Proper = {
          path,
          query,
          body: operation.body === undefined ? undefined : body,
          schema: about?.requestBody?.content['application/json'].schema,
          queries: (about?.parameters ?? [])
            .filter((one: Json) => one.in === 'query')
            .map((one: Json) => one.name),
        };
        const caller = entitledCaller(run, operation.id);
        for (let n = 0; n < REQUESTS; n += 1) {
          const request = hostileRequest(`${seed} ${operation.id} ${n}`, proper);
          const before = writes.count();
          const answer = await send(operation.method, request, caller);
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
          const fault = faultOf(answer, operation.response);
          const what = `${operation.id} ${n} ${request.path.slice(0, 100)} ${String(request.body).slice(0, 200)}`;
          if (fault !== undefined) wrong.push(`${what}: ${fault.slice(0, 300)}`);
          if (answer.status >= 400 && writes.count() !== before)
            wrong.push(`${what}: ${answer.status}, but ${writes.last()}`);
          if (accessTable[operation.id]?.ends === true && answer.status < 300) break;
        }
      }
      const sent = [...statuses.values()].reduce((sum, count) => sum + count, 0);
      const answered = [...statuses]
        .toSorted(([a], [b]) => a - b)
        .map(([status, count]) => `${status}: ${count}`);
      console.log(
        `figure: hostile input: ${sent} requests to ${routes.length} operations (${answered.join(', ')}): ${wrong.length} faults, changes on refusal or answers outside the schema`,
      );
      expect(wrong.slice(0, 20)).toEqual([]);
    },
    timeLimitMs,
  );

  it('that is no UTF-8 is refused or read as what it is, over the wire', async () => {
    const bytes = [0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0xf5, 0x80];
    for (const { operation } of routes.filter((route) => route.operation.body !== undefined)) {
      const { path, body } = properRequest(run, operation);
      const text = Buffer.from(JSON.stringify({ ...body, reason: 'x' }));
      const broken = Buffer.concat([text.subarray(0, -2), Buffer.from(bytes), text.subarray(-2)]);
      const { status } = await run.world.post(path, broken, entitledCaller(run, operation.id)?.authorization);
      expect([operation.id, status < 500]).toEqual([operation.id, true]);
    }
  });
});

const send = (
  method: string,
  { path, body, headers }: HostileRequest,
  caller: Caller | undefined,
): Promise<Answer> =>
  run.world.call(method, path, {
    ...(body !== undefined && { body }),
    headers: {
      ...headers,
      ...(caller?.authorization !== undefined && { authorization: caller.authorization }),
    },
  });
