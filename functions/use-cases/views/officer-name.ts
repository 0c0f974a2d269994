import type { Officer } from '../../domain/jurisdiction/organisation.ts';

/** The person behind `officer:<user name>`, for colleagues; somebody who left keeps the user name. */
export const nameOfOfficer = (officers: readonly Officer[], by: string): string => {
  const username = by.replace('officer:', '');
  return officers.find((officer) => officer.username === username)?.name ?? username;
};
