import type { CaseRefusal, ReporterCommand } from '../../domain/case/case-command.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { CaseRecord } from '../../ports/case-store.ts';
import { type Command, findReplay } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';

type AnswerCall = Extract<ReporterCommand, { command: 'answer-call' }>;

/** Long enough for an office that is engaged, too short to be kept for another day. */
const TALK_MS = 60 * 60_000;

/**
 * What the reporter answered to the wish to talk, with a number of the relay where it was a yes. Only here do
 * both phones meet, on the reporter's side of the system; the history gets the relay's number alone. The
 * binding comes first: a number that is never told harms nobody, one that was told must ring.
 */
export const answerCall = async (
  { vault, relay }: Pick<Dependencies, 'vault' | 'relay'>,
  { id, violationCase, events }: CaseRecord,
  { agreed, phone }: { readonly agreed: boolean; readonly phone?: string | undefined },
  claim: Command,
): Promise<Outcome<AnswerCall, CaseRefusal>> => {
  const { call } = violationCase;
  const isReplay = findReplay(events, claim).kind !== 'none';
  if (!agreed || isReplay) return accepted({ command: 'answer-call', agreed });
  if (call === undefined || call.answerUntil <= claim.at) return refused('case.call-not-asked');
  const reporter = phone ?? (await vault.person(id))?.phone;
  if (reporter === undefined) return refused('case.call-phone-missing', 'phone');
  const until = new Date(Date.parse(claim.at) + TALK_MS).toISOString();
  const binding = { reference: claim.id, officer: call.line, reporter, until };
  const { number } = await relay.bind(binding);
  return accepted({ command: 'answer-call', agreed, number, until });
};
