import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import type { Seen } from '../../ports/read-book.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * Writes down what an officer is about to be shown: what is of one case in its own chain, lists in the
 * officer's. Throws when it cannot be written; then nothing may be shown.
 */
export const recordRead = (
  { reads }: Pick<Dependencies, 'reads'>,
  { username, roles, unit }: Officer,
  at: string,
  seen: Seen,
): Promise<void> =>
  reads.append(chainOf(username, at, seen), {
    ...seen,
    at,
    username,
    posts: roles,
    unit: { id: unit.id, name: unit.name },
  });

const chainOf = (username: string, at: string, { caseId, exportId }: Seen) => {
  if (caseId !== undefined) return { caseId };
  // By year: the numbers of a chain have six digits.
  return exportId === undefined ? { username, year: at.slice(0, 4) } : { exportId };
};
