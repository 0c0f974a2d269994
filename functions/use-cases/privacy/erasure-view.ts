import { localDateOf } from '../../domain/deadline/local-date.ts';
import type { ErasureRecord } from '../../ports/erasure-book.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Language, say } from '../words/language.ts';
import { erasedWords, erasureCauseWords, keptReason, keptWords, proofWords } from '../words/privacy-words.ts';

/** The certificate: what went, what stays and why, and its place in the chain. Names nobody. */
export const erasureView = (
  { retention }: Pick<Dependencies, 'retention'>,
  { id, events }: ErasureRecord,
  language: Language,
) => {
  const [first] = events;
  if (first === undefined) throw new Error('a certificate has at least one entry');
  const begun = events.find((event) => event.type === 'identity-erased');
  return {
    id,
    reportId: first.data.reportId,
    caseNumber: first.data.caseNumber,
    issuedAt: first.at,
    issuedOn: localDateOf(first.at),
    cause: begun === undefined ? '' : say(erasureCauseWords[begun.data.cause], language),
    erased: events.flatMap(({ at, data }) =>
      data.erased.map(({ what, keyHash }) => ({
        what,
        text: say(erasedWords[what], language),
        at,
        ...(keyHash !== undefined && { keyHash }),
      })),
    ),
    kept: (begun?.data.kept ?? []).map(({ what, untilOn }) => ({
      what,
      text: say(keptWords[what], language),
      reason: say(keptReason(what, retention), language),
      ...(untilOn !== undefined && { untilOn }),
    })),
    proof: {
      text: say(proofWords, language),
      chain: events.map(({ version, type, at, hash }) => ({ version, type, at, hash })),
    },
  };
};
