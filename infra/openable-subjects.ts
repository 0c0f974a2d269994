import type { IdentityPrefix } from '../functions/adapters/dynamodb/key-prefixes.ts';
import type { Privileges, Vault } from './privileges.ts';

/** A data key is bound to the record it was made for; ids of records carry their kind in their first letters. */
const subjects: Partial<Record<IdentityPrefix, string>> = { person: 'rpt_*', payee: 'pay_*' };
const originals = 'evd_*';
/** Secrets of one-time codes. */
const signIn = 'stf_*';

/** Patterns of `kms:EncryptionContext:subject`, as IAM's `StringLike` and `StringNotLike` take them. */
export type OpenableSubjects = { readonly like: readonly string[]; readonly unlike: readonly string[] };

export const openableSubjects = (granted: Privileges, vault: Vault): OpenableSubjects =>
  vault === 'cases' ? ofCases(granted) : ofIdentities(granted);

/** Every report; the secrets of staff only where staff sign in. */
const ofCases = ({ opens = [], cases }: Privileges): OpenableSubjects => ({
  like: opens.includes('cases') ? ['*'] : [],
  unlike: cases.reads?.includes('staff') === true ? [] : [signIn],
});

/**
 * For which records of the vault a function may have data keys unwrapped: those it reads, and originals only if
 * it may fetch the sealed files. So that a stolen copy of the whole vault in the hands of the paying function
 * still opens payees only.
 */
const ofIdentities = ({ opens = [], identities, evidence }: Privileges): OpenableSubjects => {
  const reads = identities?.reads ?? [];
  const sealedFiles = evidence?.reads?.includes('sealed') === true;
  if (!opens.includes('identities')) return { like: [], unlike: [] };
  // Sessions are found by the hash of their token, which has no first letters of its own.
  if (reads.includes('citizenSession')) return { like: ['*'], unlike: sealedFiles ? [] : [originals] };
  const kinds = reads.flatMap((prefix) => subjects[prefix] ?? []);
  return { like: sealedFiles ? [...kinds, originals] : kinds, unlike: [] };
};

export const mayOpenSubject = (granted: Privileges, vault: Vault, subject: string): boolean => {
  const { like, unlike } = openableSubjects(granted, vault);
  const fits = (pattern: string) => subject.startsWith(pattern.replace('*', ''));
  return like.some(fits) && !unlike.some(fits);
};
