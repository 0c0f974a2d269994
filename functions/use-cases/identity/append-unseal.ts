import type { UnsealEvent } from '../../domain/identity/unseal-event.ts';
import { unsealRequestOf } from '../../domain/identity/unseal-request.ts';
import { accepted, type Outcome } from '../../domain/outcome.ts';
import type { UnsealRecord } from '../../ports/unseal-book.ts';
import type { Dependencies } from '../dependencies.ts';

/** `conflict`: somebody else wrote first, decide again. */
export const appendUnseal = async (
  { unseals }: Pick<Dependencies, 'unseals'>,
  id: string,
  before: readonly UnsealEvent[],
  added: readonly UnsealEvent[],
): Promise<Outcome<UnsealRecord, never> | 'conflict'> => {
  if ((await unseals.append(id, before, added)) === 'conflict') return 'conflict';
  const events = [...before, ...added];
  return accepted({ id, request: unsealRequestOf(events), events });
};

/** The request as it was right after that version: what a replay answers for ever. */
export const unsealAsOf = ({ id, events }: UnsealRecord, version: number): UnsealRecord => {
  const then = events.filter((event) => event.version <= version);
  return { id, request: unsealRequestOf(then), events: then };
};

/** Instant of the last thing that happened. */
export const lastAt = ({ events, request }: UnsealRecord): string => events.at(-1)?.at ?? request.requestedAt;
