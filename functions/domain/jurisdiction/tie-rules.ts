import { accepted, type Outcome, refused } from '../outcome.ts';
import { covers } from './division.ts';
import type { Officer, Unit } from './organisation.ts';
import type { Role } from './role.ts';
import type { Tie } from './tie.ts';

export type TieRefusal = 'access.denied' | 'resource.not-found' | 'tie.unknown-holder';

/** The discipline group and administrators, for officers and offices of their area. */
const watching: readonly Role[] = ['discipline', 'administrator'];

type Directory = {
  readonly officerOf: (username: string) => Officer | undefined;
  readonly unitById: (id: string) => Unit | undefined;
};

type Declaration = { readonly officer?: string | undefined; readonly unit?: string | undefined };

/** Everybody declares their own; another's or an office's only those who watch. */
export const holderOf = (
  { officer: username, unit: unitId }: Declaration,
  by: Officer,
  { officerOf, unitById }: Directory,
): Outcome<Tie['holder'], TieRefusal> => {
  if (unitId === undefined && (username === undefined || username === by.username))
    return accepted({ officer: by.username });
  if (!watches(by)) return refused('access.denied');
  const unit = unitId === undefined ? officerOf(username ?? '')?.unit : unitById(unitId);
  if (unit === undefined || (unitId !== undefined && username !== undefined) || !isBelow(unit, by))
    return refused('tie.unknown-holder', unitId === undefined ? 'officer' : 'unit');
  return accepted(unitId === undefined ? { officer: username ?? '' } : { unit: unitId });
};

export const maySeeTie = ({ holder }: Tie, officer: Officer, { officerOf, unitById }: Directory): boolean => {
  if ('officer' in holder && holder.officer === officer.username) return true;
  const unit = 'unit' in holder ? unitById(holder.unit) : officerOf(holder.officer)?.unit;
  return watches(officer) && unit !== undefined && isBelow(unit, officer);
};

/** Nobody gets back in sight of a case by taking back what they declared. */
export const mayEndTie = (tie: Tie, officer: Officer, directory: Directory): boolean =>
  tie.ended === undefined &&
  watches(officer) &&
  maySeeTie(tie, officer, directory) &&
  !('officer' in tie.holder && tie.holder.officer === officer.username);

const watches = ({ roles }: Officer): boolean => watching.some((role) => roles.includes(role));
const isBelow = (unit: Unit, { unit: own }: Officer): boolean => covers(own.division, unit.division);
