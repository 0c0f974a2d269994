import type { CitizenSession } from '../../ports/identity-vault.ts';
import type { IdentityAccess } from '../../ports/unseal-book.ts';
import type { Dependencies } from '../dependencies.ts';
import { accessSentence, unsealReasonWords } from '../words/identity-words.ts';
import { type Language, say } from '../words/language.ts';

const kinds = {
  'unseal-requested': 'requested',
  'unseal-granted': 'granted',
  'unseal-refused': 'refused',
  'contact-read': 'read',
} as const satisfies Record<IdentityAccess['kind'], string>;

const SHANGHAI_MS = 8 * 3_600_000;

/**
 * Every request, answer and look at who I am, newest first; units, never officers. Behind a receipt code
 * stands no identity, so nothing can have been asked for.
 */
export const listIdentityAccess = async (
  { unseals }: Pick<Dependencies, 'unseals'>,
  session: CitizenSession,
  page: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
  language: Language,
) => {
  if (session.kind === 'receipt') return { items: [] };
  const found = await unseals.accesses(session.account, { limit: page.limit ?? 20, cursor: page.cursor });
  return {
    items: found.items.map((access) => ({
      at: access.at,
      kind: kinds[access.kind],
      reportId: access.reportId,
      caseNumber: access.caseNumber,
      unit: access.unit,
      reason: say(unsealReasonWords[access.reason], language),
      text: say(accessSentence(access, shanghaiTime(access.until)), language),
    })),
    ...(found.cursor !== undefined && { cursor: found.cursor }),
  };
};

/** "2026-10-08 16:30". */
const shanghaiTime = (instant: string | undefined): string =>
  instant === undefined
    ? ''
    : new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');
