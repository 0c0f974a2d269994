import { covers } from '../jurisdiction/division.ts';
import type { Officer, Unit } from '../jurisdiction/organisation.ts';
import type { ViolationCase } from './violation-case.ts';

/**
 * County and city units see every case of their area; a township or village sees a case only once it was
 * dispatched to it (a village through its township).
 */
export const maySee = (
  officer: Officer,
  violationCase: ViolationCase,
  unitById: (id: string) => Unit | undefined,
): boolean => {
  const { level, division } = officer.unit;
  if (!covers(ancestorScope(officer), violationCase.report.division)) return false;
  if (level === 'city' || level === 'county') return true;
  return violationCase.units.some((id) => {
    const unit = unitById(id);
    return (
      unit !== undefined &&
      (unit.division === division || covers(unit.division, division)) &&
      unit.level !== 'county' &&
      unit.level !== 'city'
    );
  });
};

/** A village officer works on the tickets of the whole township: the nearest one goes. */
const ancestorScope = (officer: Officer): string =>
  officer.unit.level === 'village' ? `${officer.unit.division.slice(0, 9)}000` : officer.unit.division;

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
