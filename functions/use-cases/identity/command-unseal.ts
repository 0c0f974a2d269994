import {
  answerUnseal,
  maySeeUnseal,
  type UnsealCommand,
  type UnsealRefusal,
  usualTerms,
} from '../../domain/identity/unseal-rules.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { UnsealRecord } from '../../ports/unseal-book.ts';
import { type Command, findReplay, type ReplayRefusal, recorded, retrying } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { appendUnseal, unsealAsOf } from './append-unseal.ts';

export type CommandUnseal = {
  readonly id: string;
  readonly command: UnsealCommand;
  readonly officer: Officer;
  readonly claim: Command;
};

/** A custodian grants or refuses; two who answer at once are told apart by the version. */
export const commandUnseal = (
  deps: Pick<Dependencies, 'unseals'>,
  { id, command, officer, claim }: CommandUnseal,
): Promise<Outcome<UnsealRecord, UnsealRefusal | ReplayRefusal>> =>
  retrying<UnsealRecord, UnsealRefusal | ReplayRefusal>(async () => {
    const record = await deps.unseals.find(id);
    if (record === undefined || !maySeeUnseal(record.request, officer)) return refused('resource.not-found');
    const replay = findReplay(record.events, claim);
    if (replay.kind === 'reused') return refused('command.key-reused');
    if (replay.kind === 'replay') return accepted(unsealAsOf(record, replay.version));
    const decision = answerUnseal(record.request, command, officer, claim.at, usualTerms);
    if (!decision.ok) return decision;
    const added = recorded([decision.value], record.request.version, claim);
    return appendUnseal(deps, id, record.events, added);
  });
