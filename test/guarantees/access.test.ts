import { afterAll, beforeAll, expect, it } from 'vitest';
import { citizenRoutes } from '../../functions/handlers/citizen/routes.ts';
import { accessTable, type Rule } from './access-table.ts';
import { type AccessWorld, type Area, accessWorld, type Caller, type Place } from './access-world.ts';
import { type Answer, staffRoutes } from './world.ts';

const routes = [...citizenRoutes, ...staffRoutes];

let run: AccessWorld;
beforeAll(async () => {
  run = await accessWorld();
});
afterAll(() => run.world.stop());

/** `session`: sign in first; `denied`: not with this post; `hidden`: as if it did not exist. */
type Reply = 'session' | 'denied' | 'hidden' | 'through';

const replyOf = ({ body }: Answer): Reply => {
  if (body?.code === 'session.required' || body?.code === 'session.expired') return 'session';
  if (body?.code === 'access.denied') return 'denied';
  return body?.code === 'resource.not-found' ? 'hidden' : 'through';
};

/** Which areas see a case lying at this place. The coded report has not been handed to any township. */
const seenFrom: Readonly<Record<Place, readonly Area[]>> = {
  west: ['city', 'west', 'west-town'],
  east: ['city', 'east', 'east-town'],
  coded: ['city', 'west'],
};
/** Rewards, money and identities are never a township's. */
const countyOf: Readonly<Record<Place, readonly Area[]>> = {
  west: ['city', 'west'],
  east: ['city', 'east'],
  coded: ['city', 'west'],
};

const sees = (
  { area = 'city', roles = [], username }: Caller,
  object: Rule['object'],
  place: Place,
): boolean => {
  if (object === 'case') return seenFrom[place].includes(area);
  if (object === 'nothing') return false;
  if (!countyOf[place].includes(area)) return false;
  // Intake asked; besides, only those who watch over unsealing see a request.
  if (object === 'unseal')
    return (
      username === 'intake' || ['custodian', 'auditor', 'discipline'].some((role) => roles.includes(role))
    );
  return true;
};

const expected = (caller: Caller, { who, object }: Rule, place: Place): Reply => {
  if (who === 'anybody')
    return caller.authorization === undefined || caller.side === 'reporter' ? 'through' : 'session';
  if (who === 'reporter') {
    if (caller.side !== 'reporter') return 'session';
    return object === undefined || caller.filed === place ? 'through' : 'hidden';
  }
  if (caller.side !== 'staff') return 'session';
  if (!who.some((role) => caller.roles?.includes(role))) return 'denied';
  return object === undefined || sees(caller, object, place) ? 'through' : 'hidden';
};

/** Where the table says `nothing`, the path names something that everybody let in may look for. */
const reached = (reply: Reply, rule: Rule): Reply =>
  rule.object === 'nothing' && reply === 'hidden' ? 'through' : reply;

it('every operation has its line in the table, and the table no other', () => {
  expect(Object.keys(accessTable).toSorted()).toEqual(routes.map(({ operation }) => operation.id).toSorted());
});

it('every caller gets from every operation on every object what the table says', async () => {
  const wrong: string[] = [];
  let cells = 0;
  const order = Object.keys(accessTable);
  const sorted = routes.toSorted((a, b) => order.indexOf(a.operation.id) - order.indexOf(b.operation.id));
  // Staff operations first: what reporters do to their own changes what can be done, not what can be seen.
  for (const { operation } of [
    ...sorted.filter((one) => staffRoutes.includes(one)),
    ...sorted.filter((one) => !staffRoutes.includes(one)),
  ]) {
    const rule = accessTable[operation.id];
    if (rule === undefined) continue;
    const objects: Partial<Record<Place, string>> =
      rule.object === undefined ? { west: '' } : run.objects[rule.object];
    for (const [place, id] of Object.entries(objects) as [Place, string][])
      for (const caller of run.callers) {
        const answer = await run.world.call(
          operation.method,
          `${pathOf(operation.path, id)}${rule.query ?? ''}`,
          {
            ...(caller.authorization !== undefined && { headers: { authorization: caller.authorization } }),
            ...(rule.body !== undefined && {
              body: { ...rule.body, ...(rule.object === 'asked-report' && { reportId: id }) },
            }),
          },
        );
        cells += 1;
        const should = reached(expected(caller, rule, place), rule);
        const does = reached(replyOf(answer), rule);
        const cell = `${operation.id} on ${place} by ${caller.name}`;
        if (does !== should)
          wrong.push(`${cell}: ${does} (${answer.body?.code ?? answer.status}), not ${should}`);
        if (answer.status >= 500) wrong.push(`${cell}: ${answer.status}`);
        if (foreign(caller).some((number) => answer.text.includes(number)))
          wrong.push(`${cell}: tells a foreign case`);
      }
  }
  console.log(
    `figure: access: ${cells} cells (${run.callers.length} callers × ${routes.length} operations × objects), ${wrong.length} wrong`,
  );
  expect(wrong).toEqual([]);
}, 120_000);

const examples: Readonly<Record<string, string>> = {
  policy: 'default-12',
  year: '2026',
  id: `pol_${'0'.repeat(26)}`,
};
const pathOf = (path: string, id: string): string =>
  path.replace(/\{([a-z]+)\}/, (_whole, name) => (id === '' ? (examples[name] ?? '') : id));

/** Numbers of cases this caller must never be told. */
const foreign = ({ side, area, filed }: Caller): readonly string[] => {
  const { west, east } = run.caseNumbers;
  if (side === 'nobody' || filed === 'coded') return [west, east];
  if (filed !== undefined) return filed === 'west' ? [east] : [west];
  if (area === 'city') return [];
  if (area === 'west-other-town' || area === 'east-other-town') return [west, east];
  return area?.startsWith('west') === true ? [east] : [west];
};
