import { covers } from '../jurisdiction/division.ts';
import { type Officer, oversees, type Unit } from '../jurisdiction/organisation.ts';
import type { ViolationCase } from './violation-case.ts';

/**
 * County and city units see every case of their area; a township or village sees a case only once it was
 * dispatched to it (a village through its township: the nearest officer goes), wherever in the county it is.
 */
export const maySee = (
  officer: Officer,
  violationCase: ViolationCase,
  unitById: (id: string) => Unit | undefined,
): boolean => {
  const { division } = officer.unit;
  if (oversees(officer.unit)) return covers(division, violationCase.report.division);
  return violationCase.units.some((id) => {
    const unit = unitById(id);
    return unit !== undefined && !oversees(unit) && covers(unit.division, division);
  });
};

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
