import { accessPolicies } from '../access/access-policies.ts';
import type { StaffRelation } from '../access/access-policy.ts';
import { permits } from '../access/permits.ts';
import { covers } from '../jurisdiction/division.ts';
import { type Officer, oversees, type Unit } from '../jurisdiction/organisation.ts';
import { isExcluded } from './conflict-of-interest.ts';
import type { ViolationCase } from './violation-case.ts';

/**
 * County and city units see every case of their area; a township or village sees a case only once it was
 * dispatched to it (a village through its township: the nearest officer goes), wherever in the county it is.
 */
export const maySee = (
  officer: Officer,
  violationCase: ViolationCase,
  unitById: (id: string) => Unit | undefined,
  operation: 'readCase' | 'readCaseTexts' | 'commandCase' = 'readCase',
): boolean => permits(accessPolicies[operation], officer, relationsToCase(officer, violationCase, unitById));

/** Whoever is excluded from a case stands in no relation to it. */
export const relationsToCase = (
  officer: Officer,
  violationCase: ViolationCase,
  unitById: (id: string) => Unit | undefined,
): readonly StaffRelation[] => {
  if (isExcluded(officer, violationCase)) return [];
  const { unit: own } = officer;
  if (oversees(own)) return covers(own.division, violationCase.report.division) ? ['own-area'] : [];
  const handed = violationCase.units.some((id) => {
    const unit = unitById(id);
    return unit !== undefined && !oversees(unit) && covers(unit.division, own.division);
  });
  return handed ? ['handed-down'] : [];
};

/** What was blacked out stays visible to those who screen reports above the townships, and to nobody else. */
export const seesUnredacted = (officer: Officer): boolean =>
  oversees(officer.unit) && officer.roles.some((role) => role === 'intake' || role === 'case-lead');

/** The case waits for the officer's own unit, or for the township the village belongs to. */
export const holds = (
  officer: Officer,
  violationCase: ViolationCase,
  unitById: (id: string) => Unit | undefined,
): boolean => {
  if (officer.unit.id === violationCase.unit) return true;
  const unit = unitById(violationCase.unit);
  return (
    unit !== undefined &&
    unit.level === 'township' &&
    officer.unit.level === 'village' &&
    covers(unit.division, officer.unit.division)
  );
};
