import { unsealStateAt } from '../../domain/identity/unseal-request.ts';
import { allowedUnsealActions } from '../../domain/identity/unseal-rules.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import type { UnsealRecord } from '../../ports/unseal-book.ts';
import type { Dependencies } from '../dependencies.ts';
import { timeline } from '../views/timeline.ts';
import { unsealReasonWords, unsealSentence, unsealStateWords } from '../words/identity-words.ts';
import { type Language, say } from '../words/language.ts';

type Contact = { readonly name?: string | undefined; readonly phone?: string | undefined };

/** `at`: the instant the state is told for; a replayed command is told as it was. */
export const unsealRowView = async (
  { staff }: Pick<Dependencies, 'staff'>,
  { id, request }: UnsealRecord,
  officer: Officer,
  at: string,
  language: Language,
) => {
  const username = request.requester.replace('officer:', '');
  const requester = (await staff.officers()).find((one) => one.username === username);
  const state = unsealStateAt(request, at);
  return {
    id,
    reportId: request.reportId,
    ...(request.evidenceId !== undefined && { evidenceId: request.evidenceId }),
    caseNumber: request.caseNumber,
    reason: request.reason,
    reasonText: say(unsealReasonWords[request.reason], language),
    explanation: request.explanation,
    state,
    stateText: say(unsealStateWords[state], language),
    requestedBy: { username, name: requester?.name ?? username, unit: request.unit.name },
    requestedAt: request.requestedAt,
    answerUntil: request.answerUntil,
    ...(request.step === 'granted' && { grantedUntil: request.until }),
    allowedActions: allowedUnsealActions(request, officer, at),
  };
};

export const unsealView = async (
  deps: Pick<Dependencies, 'staff'>,
  record: UnsealRecord,
  officer: Officer,
  at: string,
  language: Language,
  contact?: Contact,
) => ({
  ...(await unsealRowView(deps, record, officer, at, language)),
  ...(contact !== undefined && { contact: { name: contact.name, phone: contact.phone } }),
  timeline: timeline(record.events, unsealSentence, language),
});
