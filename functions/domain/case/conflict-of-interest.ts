import type { Officer, Unit } from '../jurisdiction/organisation.ts';
import { maybeSameParty } from '../jurisdiction/party-name.ts';
import type { Tie } from '../jurisdiction/tie.ts';
import type { ViolationCase } from './violation-case.ts';

/**
 * Whoever is tied to the reported party, stepped back, or belongs to the office complained of stands in no
 * relation to the case: for them it does not exist. A case that went up a level is not the county's, except for
 * an office it was given to.
 */
export const isExcluded = (officer: Officer, violationCase: ViolationCase): boolean =>
  violationCase.recused.includes(officer.username) ||
  (officer.ties ?? []).some((tie) => isAbout(tie, violationCase)) ||
  isConcerned(officer.unit, violationCase) ||
  (violationCase.raised && officer.unit.level === 'county' && !violationCase.units.includes(officer.unit.id));

/** Such an office is offered no ticket, and gets none. */
export const isConcerned = (unit: Unit, violationCase: ViolationCase): boolean =>
  violationCase.concernedUnits.includes(unit.id) ||
  (unit.ties ?? []).some((tie) => isAbout(tie, violationCase));

const isAbout = ({ about }: Tie, { partyNames }: ViolationCase): boolean =>
  'party' in about && partyNames.some((name) => maybeSameParty(name, about.party));
