import { hashPassword } from '../../functions/adapters/crypto/password-check.ts';
import { citizenRoutes } from '../../functions/handlers/citizen/routes.ts';
import { seedDemoCity } from '../../functions/local/demo-city/seed-demo-city.ts';
import { demoOfficers } from '../../functions/local/demo-city/staff.ts';
import type { Json } from '../api/running-system.ts';
import { createWorld, staffRoutes, type World } from './world.ts';

type Reader = {
  readonly name: string;
  readonly roles: readonly string[];
  readonly level: 'city' | 'county' | 'township' | 'village' | 'reporter';
};

/** One answer to one reader, as the paths of all that stands in it. */
export type Seen = {
  readonly operation: string;
  readonly id: string;
  readonly reader: Reader;
  readonly state: string | undefined;
  readonly paths: ReadonlyMap<string, readonly Json[]>;
};

/** The demo city with cases in every state, looked at by somebody of every post at every level. */
export const fieldWorld = async (): Promise<World> => {
  const world = await createWorld({ seed: 'fields', start: '2026-11-20T09:30:00+08:00' });
  const { deps, adapters } = world.system;
  const passwordHash = await hashPassword('demo', deps.randomness, 4);
  await seedDemoCity({ ...deps, setUp: adapters }, { now: world.clock.now(), passwordHash });
  world.forget('intake');
  const token = await world.officer('intake');
  const { items } = (await world.call('GET', '/officer/cases?limit=50', { token })).body;
  for (const { id } of items) {
    const body = { reportId: id, reason: 'verify-facts', explanation: '需要核实排放时间' };
    const asked = await world.call('POST', '/identity/unseal-requests', { token, body });
    if (asked.status !== 201) continue;
    const granted = await world.call('POST', `/identity/unseal-requests/${asked.body.id}/commands`, {
      token: await world.officer('custodian-2'),
      body: { command: 'approve' },
    });
    if (granted.status !== 200) throw new Error(granted.text);
    return world;
  }
  throw new Error('no named report');
};

const readers = (): readonly (Reader & { readonly username: string })[] => {
  const seen = new Set<string>();
  return demoOfficers.flatMap(({ username, roles, unit: { level, division } }) => {
    const kind = `${roles.join('+')} ${level} ${division.slice(0, 6)}`;
    if (seen.has(kind)) return [];
    seen.add(kind);
    return [{ username, name: username, roles, level }];
  });
};

/** Where the things of a path are named; cases that are over stand in no list but in those of rewards. */
const lists: readonly (readonly [string, readonly string[]])[] = [
  ['/officer/cases/{id}', ['/officer/cases?limit=50', '/officer/overdue?limit=50']],
  ['/officer/rewards/{id}', ['/officer/rewards?limit=50', '/officer/rewards?limit=50&state=paid']],
  ['/identity/unseal-requests/{id}', ['/identity/unseal-requests', '/identity/unseal-requests?state=open']],
  ['/officer/policy-drafts/{id}', ['/officer/policy-drafts']],
  ['/citizen/reports/{id}', ['/citizen/reports?limit=50']],
  ['/citizen/rewards/{id}', ['/citizen/rewards?limit=50']],
];

const pathsOf = (value: Json): ReadonlyMap<string, readonly Json[]> => {
  const found = new Map<string, Json[]>();
  const walk = (inner: Json, path: string): void => {
    if (Array.isArray(inner)) for (const item of inner) walk(item, `${path}[]`);
    else if (typeof inner === 'object' && inner !== null)
      for (const [name, next] of Object.entries(inner)) walk(next, path === '' ? name : `${path}.${name}`);
    else found.set(path, [...(found.get(path) ?? []), inner]);
  };
  walk(value, '');
  return found;
};

/** Every answer that can be had by reading. */
export const everyAnswer = async (world: World, accounts: readonly string[]): Promise<readonly Seen[]> => {
  const answers: Seen[] = [];
  const idsFor = async (path: string, token: string): Promise<readonly string[]> => {
    const named = lists.find(([start]) => path.startsWith(start))?.[1] ?? [];
    const pages = await Promise.all(named.map((list) => world.call('GET', list, { token })));
    const more = path.startsWith('/officer/cases/') ? over : path.startsWith('/identity/') ? asked : [];
    const ids = pages.flatMap(({ body }) => (body?.items ?? []).map(({ id }: Json) => id));
    return [...new Set([...ids, ...more])];
  };
  const desk = await world.call('GET', '/officer/rewards?limit=50', {
    token: await world.officer('auditor'),
  });
  const own = await world.call('GET', '/identity/unseal-requests', { token: await world.officer('intake') });
  const asked: readonly string[] = own.body.items.map(({ id }: Json) => id);
  const over: readonly string[] = desk.body.items.map(({ caseId }: Json) => caseId);
  const look = async (reader: Reader, token: string, routes: typeof staffRoutes): Promise<void> => {
    for (const { operation } of routes) {
      if (operation.method !== 'GET') continue;
      for (const id of operation.path.includes('{') ? await idsFor(operation.path, token) : ['']) {
        const { status, body } = await world.call('GET', operation.path.replace('{id}', id), { token });
        if (status < 300)
          answers.push({ operation: operation.id, id, reader, state: body?.state, paths: pathsOf(body) });
      }
    }
  };
  for (const { username, ...reader } of readers())
    await look(reader, await world.officer(username), staffRoutes);
  for (const name of accounts)
    await look(
      { name, roles: [], level: 'reporter' },
      await world.citizen(name),
      citizenRoutes.filter(({ policy }) => policy.who === 'reporter'),
    );
  return answers;
};
