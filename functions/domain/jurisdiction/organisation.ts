import type { DivisionLevel } from './division.ts';
import type { Role } from './role.ts';
import type { Tie } from './tie.ts';

/** A closed ring of [lng, lat] in GCJ-02; the last point need not repeat the first. */
export type Ring = readonly (readonly [number, number])[];

export type Area = {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  readonly ring: Ring;
  /** The measure in force here; left out = that of the area above. */
  readonly policyId?: string;
};

/** An office. Cases of a division below a county are held by the county's unit until dispatched. */
export type Unit = {
  readonly id: string;
  readonly name: string;
  readonly level: DivisionLevel;
  readonly division: string;
  /** Only a handling unit can be dispatched to. */
  readonly handles: boolean;
  /** Of the city's offices the one that takes in what goes up. */
  readonly receives?: boolean;
  /** Conflicts of interest that last; left out: none. */
  readonly ties?: readonly Tie[];
};

/** Offices whose duty is an area; townships and villages act on what is given to them. */
export const oversees = ({ level }: Unit): boolean => level === 'county' || level === 'city';

export type Organisation = {
  readonly city: { readonly code: string; readonly name: string };
  readonly areas: readonly Area[];
  readonly units: readonly Unit[];
  /** All that were ever declared, for those who watch over them. */
  readonly ties?: readonly Tie[];
};

/** The county's first unit takes in its reports and keeps the books of its rewards. */
export const receivingUnit = ({ units }: Organisation, county: string): Unit | undefined =>
  units.find(({ level, division }) => level === 'county' && division === county);

/** Takes in what a county may not handle itself: a report about officials, or a party its office is tied to. */
export const upperUnit = ({ units }: Organisation): Unit | undefined => {
  const ofCity = units.filter(({ level }) => level === 'city');
  return ofCity.find(({ receives }) => receives === true) ?? ofCity[0];
};

export type Officer = {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit: Unit;
  /** Conflicts of interest that last; left out: none. */
  readonly ties?: readonly Tie[];
};
