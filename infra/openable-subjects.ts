import type { IdentityPrefix } from '../functions/adapters/dynamodb/key-prefixes.ts';
import type { Privileges } from './privileges.ts';

/** A data key is bound to the record it was made for; ids of records carry their kind in their first letters. */
const subjects: Partial<Record<IdentityPrefix, string>> = { person: 'rpt_*', payee: 'pay_*' };

/**
 * For which records of the vault a function may have data keys unwrapped: those it reads. So that a stolen copy
 * of the whole vault in the hands of the paying function still opens payees only.
 */
export const openableSubjects = ({ opens = [], identities }: Privileges): readonly string[] => {
  const reads = identities?.reads ?? [];
  if (!opens.includes('identities')) return [];
  // Sessions are found by the hash of their token, which has no first letters of its own.
  if (reads.includes('citizenSession')) return ['*'];
  return reads.flatMap((prefix) => subjects[prefix] ?? []);
};
