import type { UnsealReason } from '../../domain/identity/unseal-event.ts';
import { askToUnseal, type UnsealRefusal, usualTerms } from '../../domain/identity/unseal-rules.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { UnsealRecord } from '../../ports/unseal-book.ts';
import { type Command, findReplay, type ReplayRefusal, recorded, retrying } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { unsealIdOf } from '../ids.ts';
import { appendUnseal, unsealAsOf } from './append-unseal.ts';

export type RequestUnseal = {
  readonly reportId: string;
  /** Asks for the sealed original of this file instead. */
  readonly evidenceId?: string | undefined;
  readonly reason: UnsealReason;
  readonly explanation: string;
  readonly officer: Officer;
  readonly claim: Command;
};

type Deps = Pick<Dependencies, 'unseals' | 'store' | 'register' | 'originals' | 'keyedHash'>;

/**
 * Asks to know who reported, or to see a file as it left the phone. Of the case only the list row is read:
 * number and place, nothing of what was reported.
 */
export const requestUnseal = (
  deps: Deps,
  { reportId, evidenceId, reason, explanation, officer, claim }: RequestUnseal,
): Promise<Outcome<UnsealRecord, UnsealRefusal | ReplayRefusal>> =>
  retrying<UnsealRecord, UnsealRefusal | ReplayRefusal>(async () => {
    const id = unsealIdOf(claim.id, deps.keyedHash);
    const known = await deps.unseals.find(id);
    if (known !== undefined) {
      const replay = findReplay(known.events, claim);
      return replay.kind === 'replay'
        ? accepted(unsealAsOf(known, replay.version))
        : refused('command.key-reused');
    }
    const [[report], sealed, onReport, own] = await Promise.all([
      deps.store.caseRows([reportId]),
      evidenceId === undefined ? deps.unseals.isSealed(reportId) : originalIsHeld(deps, reportId, evidenceId),
      deps.unseals.onReport(reportId),
      deps.unseals.askedBy(officer.username, { limit: usualTerms.perDay }),
    ]);
    const asking = {
      ...{ report, evidenceId, sealed, reason, explanation },
      onReport: onReport.map(({ request }) => request),
      ownRequests: own.items.map(({ request }) => request),
    };
    const decision = askToUnseal(asking, officer, claim.at, usualTerms);
    if (!decision.ok) return decision;
    return appendUnseal(deps, id, [], recorded([decision.value], 0, claim));
  });

/** Photos of a site check and blacked-out copies are the office's own; there is nothing more to see in them. */
const originalIsHeld = async (
  { register, originals }: Pick<Deps, 'register' | 'originals'>,
  reportId: string,
  evidenceId: string,
): Promise<boolean> => {
  const file = await register.find(evidenceId);
  return file?.reportId === reportId && file.from === 'reporter' && originals.holds(evidenceId);
};
