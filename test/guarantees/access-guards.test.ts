import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessPolicies } from '../../functions/domain/access/access-policies.ts';
import { type Role, roles } from '../../functions/domain/jurisdiction/role.ts';
import { demoOfficers } from '../../functions/local/demo-city/staff.ts';
import { cellsOf, routesInOrder } from './access-matrix.ts';
import { accessTable } from './access-table.ts';
import { type AccessWorld, accessWorld } from './access-world.ts';

/**
 * Whether the matrix would notice: each guard of each operation is taken away or turned round, and some cell
 * must be wrong. A sample on every change; ACCESS_GUARDS=all takes every operation (some minutes).
 */
const all = process.env['ACCESS_GUARDS'] === 'all';
const SAMPLE = 7;

type Policies = Record<string, { who: string; roles?: readonly Role[]; to?: object; stepUp?: unknown }>;
const policies = accessPolicies as unknown as Policies;

const sampled = (ids: readonly string[], offset: number): readonly string[] =>
  all ? ids : ids.filter((_id, index) => index % SAMPLE === offset % SAMPLE);

const idsWhere = (keep: (id: string) => boolean): readonly string[] =>
  routesInOrder
    .map(({ operation }) => operation.id)
    .filter((id) => accessTable[id] !== undefined && keep(id));
const ofStaff = idsWhere((id) => policies[id]?.who === 'staff');
const ofObjects = idsWhere((id) => {
  const { who, object } = accessTable[id] ?? {};
  return Array.isArray(who) && object !== undefined && object !== 'nothing';
});
const ofReporters = idsWhere(
  (id) => accessTable[id]?.who === 'reporter' && accessTable[id]?.object !== undefined,
);

let undo: () => void = () => {};
afterEach(() => undo());

/** Puts another rule into the one table until the test is over; the route keeps pointing at the same object. */
const withPolicy = (id: string, change: object): void => {
  const policy = policies[id];
  if (policy === undefined) throw new Error(id);
  const shared = routesInOrder.find(({ operation }) => operation.id === id);
  if (shared === undefined) throw new Error(id);
  const before = { ...policy };
  const changed = { ...policy, ...change };
  policies[id] = changed;
  Object.assign(shared, { policy: changed });
  undo = () => {
    policies[id] = before;
    Object.assign(shared, { policy: before });
    undo = () => {};
  };
};

const wrongCells = async (run: AccessWorld, id: string): Promise<readonly string[]> => {
  const route = routesInOrder.find(({ operation }) => operation.id === id);
  return route === undefined ? [] : (await cellsOf(run, route)).wrong;
};

/** All of them, in the order in which nobody loses a session or a report too early. */
const unnoticed = async (
  run: AccessWorld,
  ids: readonly string[],
  change: (id: string) => object,
): Promise<readonly string[]> => {
  const missed: string[] = [];
  for (const id of ids) {
    withPolicy(id, change(id));
    if ((await wrongCells(run, id)).length === 0) missed.push(id);
    undo();
  }
  return missed;
};

describe('the matrix notices a guard at the door', () => {
  let run: AccessWorld;
  beforeAll(async () => {
    run = await accessWorld();
  });
  afterAll(() => run.world.stop());

  it('that lets every post in', async () => {
    const ids = sampled(
      ofStaff.filter((id) => roles.some((role) => !policies[id]?.roles?.includes(role))),
      0,
    );
    const missed = await unnoticed(run, ids, (id) => ({
      roles,
      to: Object.fromEntries(Object.keys(policies[id]?.to ?? {}).map((relation) => [relation, roles])),
    }));
    console.log(`figure: guards removed: ${ids.length} operations, ${missed.length} unnoticed`);
    expect(missed).toEqual([]);
  }, 600_000);

  it('that is turned round', async () => {
    const ids = sampled(ofStaff, 1);
    const missed = await unnoticed(run, ids, (id) => ({
      roles: roles.filter((role) => !policies[id]?.roles?.includes(role)),
    }));
    console.log(`figure: guards inverted: ${ids.length} operations, ${missed.length} unnoticed`);
    expect(missed).toEqual([]);
  }, 600_000);

  it('that lets in who did not sign in, or only who did', async () => {
    const reporters = idsWhere((id) => accessTable[id]?.who === 'reporter');
    const anybody = idsWhere((id) => accessTable[id]?.who === 'anybody');
    const missed = [
      ...(await unnoticed(run, sampled(reporters, 2), () => ({ who: 'anybody' }))),
      ...(await unnoticed(run, sampled(anybody, 3), () => ({ who: 'reporter' }))),
    ];
    expect(missed).toEqual([]);
  }, 600_000);

  it('that knows no relation to the thing', async () => {
    const ids = sampled(
      // A slip is made of what its maker reads: that guard is `readCase`'s.
      ofObjects.filter((id) => policies[id]?.to !== undefined && id !== 'makeSlip'),
      0,
    );
    const missed = await unnoticed(run, ids, () => ({ to: {} }));
    console.log(`figure: relations removed: ${ids.length} operations, ${missed.length} unnoticed`);
    expect(missed).toEqual([]);
  }, 600_000);
});

/** Where everybody with one of its posts sits at the city, an operation has nobody to keep out by area. */
const keptByArea = ofObjects.filter((id) =>
  demoOfficers.some(
    (officer) =>
      officer.unit.level !== 'city' && officer.roles.some((role) => policies[id]?.roles?.includes(role)),
  ),
);
const city = demoOfficers.find(({ unit }) => unit.level === 'city')?.unit;

describe.each<[string, readonly string[], Parameters<typeof accessWorld>[0]]>([
  [
    'an area that is everybody’s',
    sampled(keptByArea, 2),
    ({ staff }, isTurnedOn) => ({
      staff: {
        ...staff,
        standing: async (username) => {
          const standing = await staff.standing(username);
          if (!isTurnedOn() || standing === undefined || city === undefined) return standing;
          return { ...standing, officer: { ...standing.officer, unit: city } };
        },
      },
    }),
  ],
  [
    'every report being everybody’s own',
    sampled(ofReporters, 3),
    ({ vault }, isTurnedOn) => ({
      vault: { ...vault, owns: async (account, id) => isTurnedOn() || vault.owns(account, id) },
    }),
  ],
  [
    'every report being somebody else’s',
    sampled(ofReporters, 4),
    ({ vault }, isTurnedOn) => ({
      vault: { ...vault, owns: async (account, id) => (await vault.owns(account, id)) !== isTurnedOn() },
    }),
  ],
  [
    'sessions that never end',
    sampled(
      idsWhere((id) => accessTable[id]?.who !== 'anybody' && accessTable[id]?.ends !== true),
      5,
    ),
    (deps) => ({ lifetimes: { ...deps.lifetimes } }),
  ],
])('the matrix notices %s', (_what, ids, change) => {
  let run: AccessWorld;
  beforeAll(async () => {
    run = await accessWorld(change);
    run.turnOn();
  });
  afterAll(() => run.world.stop());

  it('at every operation it concerns', async () => {
    const missed: string[] = [];
    for (const id of ids) if ((await wrongCells(run, id)).length === 0) missed.push(id);
    console.log(`figure: ${_what}: ${ids.length} operations, ${missed.length} unnoticed`);
    expect(missed).toEqual([]);
  }, 600_000);
});
