import type { StoredEvent } from '../../adapters/dynamodb/event-item.ts';
import { addDays, localDateOf } from '../../domain/deadline/local-date.ts';
import type { SignedRoot } from '../../domain/record/record-root.ts';
import type { Claims } from './claims.ts';

/** Days a change may reach the roots late; longer than a stream keeps. */
const LATE_DAYS = 3;

/** The first event that a root should cover by now and none does, as long as there are roots. */
export const firstUncovered = (
  events: readonly StoredEvent[],
  chain: string,
  claims: Claims,
  roots: readonly SignedRoot[],
): number | undefined => {
  const [first, last] = [roots[0], roots.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const until = addDays(last.on, -LATE_DAYS);
  return events.find(({ version, at }) => {
    const on = localDateOf(at);
    return on >= first.on && on <= until && !claims.covers(chain, version);
  })?.version;
};
