import { citizenRoutes } from '../../functions/handlers/citizen/routes.ts';
import type { Route } from '../../functions/handlers/http/route.ts';
import { accessTable, type Rule } from './access-table.ts';
import type { AccessWorld, Area, Caller, Place } from './access-world.ts';
import { type Answer, staffRoutes } from './world.ts';

/** `session`: sign in first; `denied`: not with this post; `hidden`: as if it did not exist. */
type Reply = 'session' | 'denied' | 'hidden' | 'through';

const replyOf = ({ body }: Answer): Reply => {
  if (body?.code === 'session.required' || body?.code === 'session.expired') return 'session';
  if (body?.code === 'access.denied') return 'denied';
  return body?.code === 'resource.not-found' ? 'hidden' : 'through';
};

/**
 * Which areas see a case lying at this place in this state. A township only what was handed to it: neither the
 * coded report nor what is just submitted or was declined.
 */
const seenFrom: Readonly<Record<Place, readonly Area[]>> = {
  west: ['city', 'west', 'west-town'],
  replied: ['city', 'west', 'west-town'],
  submitted: ['city', 'west'],
  accepted: ['city', 'west'],
  declined: ['city', 'west'],
  east: ['city', 'east', 'east-town'],
  coded: ['city', 'west'],
};
/** Rewards, money and identities are never a township's. */
const countyOf = (place: Place): readonly Area[] => (place === 'east' ? ['city', 'east'] : ['city', 'west']);

const sees = (
  { area = 'city', roles = [], username }: Caller,
  object: Rule['object'],
  place: Place,
): boolean => {
  if (object === 'case') return seenFrom[place].includes(area);
  if (object === 'nothing') return false;
  if (!countyOf(place).includes(area)) return false;
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
    return object === undefined || caller.filed?.includes(place) ? 'through' : 'hidden';
  }
  if (caller.side !== 'staff') return 'session';
  if (!who.some((role) => caller.roles?.includes(role))) return 'denied';
  return object === undefined || sees(caller, object, place) ? 'through' : 'hidden';
};

/** Where the table says `nothing`, the path names something that everybody let in may look for. */
const reached = (reply: Reply, rule: Rule): Reply =>
  rule.object === 'nothing' && reply === 'hidden' ? 'through' : reply;

const order = Object.keys(accessTable);
const sorted = [...citizenRoutes, ...staffRoutes].toSorted(
  (a, b) => order.indexOf(a.operation.id) - order.indexOf(b.operation.id),
);
/** Staff first: what reporters do to their own changes what can be done, not what can be seen. */
export const routesInOrder: readonly Route[] = [
  ...sorted.filter((one) => staffRoutes.includes(one)),
  ...sorted.filter((one) => !staffRoutes.includes(one)),
];

/** Every caller on every object of one operation: how many cells there are, and which are not as the table says. */
export const cellsOf = async (run: AccessWorld, { operation }: Pick<Route, 'operation'>) => {
  const wrong: string[] = [];
  let cells = 0;
  const rule = accessTable[operation.id];
  if (rule === undefined) return { cells, wrong: [`${operation.id} is not in the table`] };
  const objects: Partial<Record<Place, string>> =
    rule.object === undefined ? { west: '' } : run.objects[rule.object];
  for (const [place, id] of Object.entries(objects) as [Place, string][])
    for (const caller of run.callers) {
      const authorization = rule.ends === true ? await run.signInAnew(caller) : caller.authorization;
      const path = `${pathOf(operation.path, id)}${rule.query ?? ''}`;
      const answer = await run.world.call(operation.method, path, {
        ...(authorization !== undefined && { headers: { authorization } }),
        ...(rule.body !== undefined && {
          body: { ...rule.body, ...(rule.object === 'asked-report' && { reportId: id }) },
        }),
      });
      cells += 1;
      const should = reached(expected(caller, rule, place), rule);
      const does = reached(replyOf(answer), rule);
      const cell = `${operation.id} on ${place} by ${caller.name}`;
      if (does !== should)
        wrong.push(`${cell}: ${does} (${answer.body?.code ?? answer.status}), not ${should}`);
      if (answer.status >= 500) wrong.push(`${cell}: ${answer.status}`);
      if (foreign(run, caller).some((number) => answer.text.includes(number)))
        wrong.push(`${cell}: tells a foreign case`);
    }
  return { cells, wrong };
};

const examples: Readonly<Record<string, string>> = {
  policy: 'default-12',
  year: '2026',
  username: 'nobody-here',
  date: '2026-03-10',
  id: `pol_${'0'.repeat(26)}`,
};
const pathOf = (path: string, id: string): string =>
  path.replace(/\{([a-z]+)\}/, (_whole, name) => (id === '' ? (examples[name] ?? '') : id));

/** Numbers of cases this caller must never be told. */
const foreign = ({ caseNumbers }: AccessWorld, { side, area, filed }: Caller): readonly string[] => {
  const { west, east } = caseNumbers;
  if (side === 'nobody' || filed?.includes('coded')) return [west, east];
  if (filed !== undefined) return filed.includes('west') ? [east] : [west];
  if (area === 'city') return [];
  if (area === 'west-other-town' || area === 'east-other-town') return [west, east];
  return area?.startsWith('west') === true ? [east] : [west];
};
