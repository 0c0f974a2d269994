import type { Officer } from '../jurisdiction/organisation.ts';
import type { Role } from '../jurisdiction/role.ts';
import type { Commands, StaffPolicy, StaffRelation } from './access-policy.ts';

export const holdsOne = ({ roles }: Pick<Officer, 'roles'>, wanted: readonly Role[]): boolean =>
  wanted.some((role) => roles.includes(role));

/** Whether one of the officer's relations opens the thing to one of the officer's posts; without any, nothing does. */
export const permits = (
  { roles, to = {} }: StaffPolicy,
  officer: Pick<Officer, 'roles'>,
  relations: readonly StaffRelation[],
): boolean =>
  relations.some((relation) =>
    holdsOne(
      officer,
      (to[relation] ?? []).filter((role) => roles.includes(role)),
    ),
  );

/** Everybody who may give one of these commands in some state. */
export const rolesOf = (commands: Commands): readonly Role[] => [
  ...new Set(Object.values(commands).flatMap(({ roles }) => roles)),
];
