import { covers } from '../../domain/jurisdiction/division.ts';
import type { Role } from '../../domain/jurisdiction/role.ts';
import { demoOfficers } from './staff.ts';

/** User names of a role who work on cases of a division, the nearest office first. */
export const officersFor = (role: Role, division: string): readonly string[] =>
  demoOfficers
    .filter(({ roles, unit }) => roles.includes(role) && covers(unit.division, division))
    .toSorted((a, b) => b.unit.division.localeCompare(a.unit.division))
    .map(({ username }) => username);

export const officerFor = (role: Role, division: string): string => {
  const [username] = officersFor(role, division);
  if (username === undefined) throw new Error(`nobody is ${role} for ${division}`);
  return username;
};
