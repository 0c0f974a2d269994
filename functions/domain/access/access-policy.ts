import type { Role } from '../jurisdiction/role.ts';

/**
 * How a member of staff stands to what an operation is about. Nobody has any before somebody computed it, and
 * whoever is excluded by a conflict of interest has none (`case-access.ts`).
 */
export type StaffRelation =
  /** A county or city office, for what lies in its area. */
  | 'own-area'
  /** A township or village office, for what was handed to it at some time. */
  | 'handed-down'
  /** Who took the first step of it: asked to see an identity. */
  | 'own-request';

/** A reporter's session opens what its account filed, or the one report of its receipt code. */
export type ReporterRelation = 'own-report' | 'own-receipt';

/** Commands of one operation with their states and posts; the declaration stays with the noun it is about. */
export type Commands = Readonly<
  Record<string, { readonly from: readonly string[]; readonly roles: readonly Role[] }>
>;

/**
 * When the second factor must have been typed within the last minutes: always, for some commands, or where the
 * thing is in one of these states.
 */
export type StepUp = true | { readonly commands: readonly string[] } | { readonly states: readonly string[] };

export type AnybodyPolicy = { readonly who: 'anybody' };

export type ReporterPolicy = {
  readonly who: 'reporter';
  /** Left out: the operation is about no single thing, and its list holds only the session's own. */
  readonly to?: readonly ReporterRelation[];
  readonly states?: readonly string[];
};

export type StaffPolicy = {
  readonly who: 'staff';
  readonly roles: readonly Role[];
  /** Which relation opens it, and to whom of `roles`. Left out: about no single thing. */
  readonly to?: Readonly<Partial<Record<StaffRelation, readonly Role[]>>>;
  readonly commands?: Commands;
  readonly stepUp?: StepUp;
};

export type AccessPolicy = AnybodyPolicy | ReporterPolicy | StaffPolicy;
