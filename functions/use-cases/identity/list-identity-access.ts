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
  'original-read': 'read',
} as const satisfies Record<IdentityAccess['kind'], string>;

const SHANGHAI_MS = 8 * 3_600_000;

/**
 * Every request, answer and look at who I am and at the originals of my files, newest first; units, never
 * officers. Behind a receipt code stands no identity: there it is told of files only.
 */
export const listIdentityAccess = async (
  { unseals }: Pick<Dependencies, 'unseals'>,
  session: CitizenSession,
  page: { readonly limit: number; readonly cursor?: string | undefined },
  language: Language,
) => {
  const whose = session.kind === 'receipt' ? session.reportId : session.account;
  const found = await unseals.accesses(whose, page);
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
