import { accessPolicies } from '../../domain/access/access-policies.ts';
import { permits } from '../../domain/access/permits.ts';
import { covers } from '../../domain/jurisdiction/division.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { Dependencies } from '../dependencies.ts';

/** Ends everything that a colleague of the administrator's area has open: somebody left, or a device was lost. */
export const closeStaffSessions = async (
  { staff }: Pick<Dependencies, 'staff'>,
  { username, officer }: { readonly username: string; readonly officer: Officer },
  now: string,
): Promise<Outcome<undefined, 'resource.not-found'>> => {
  const found = await staff.standing(username);
  const near = found !== undefined && covers(officer.unit.division, found.officer.unit.division);
  if (!permits(accessPolicies.closeStaffSessions, officer, near ? ['own-area'] : []))
    return refused('resource.not-found');
  await staff.endSessions(username, { at: now, by: `officer:${officer.username}` });
  return accepted(undefined);
};
