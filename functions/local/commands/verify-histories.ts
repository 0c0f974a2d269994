import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { firstBrokenVersion } from '../../adapters/dynamodb/event-hash.ts';
import { eventOf, hashOf, type StoredEvent } from '../../adapters/dynamodb/event-item.ts';
import { isHead } from '../../adapters/dynamodb/keys.ts';
import { type Item, numberOf, StoredItemFault, textOf } from '../../adapters/dynamodb/stored-values.ts';
import { type HistoryOf, storedHistories } from './stored-histories.ts';

export type BadEntry = {
  readonly kind: HistoryOf['kind'];
  readonly id: string;
  /** The first event that is not as it was written, or is not there. */
  readonly event: number;
  readonly reason: 'missing' | 'does-not-fit' | 'head-missing' | 'head-does-not-fit';
};

export type Verified = {
  readonly cases: number;
  readonly rewards: number;
  readonly unsealings: number;
  readonly events: number;
} & ({ readonly ok: true } | { readonly ok: false; readonly at: BadEntry });

/**
 * Walks every chain from its first event and compares where it ends with the head. Needs no key: what is
 * sealed is covered as it is stored. Whoever can rewrite a whole chain with its head is not found here, only
 * against a root that was published before.
 */
export const verifyHistories = async (client: DynamoDBClient): Promise<Verified> => {
  const counted = { case: 0, reward: 0, unsealing: 0 };
  let events = 0;
  let at: BadEntry | undefined;
  for await (const history of storedHistories(client)) {
    counted[history.kind] += 1;
    events += history.items.filter((item) => !isHead({ sk: textOf(item, 'sk') })).length;
    at ??= badEntryIn(history);
  }
  const totals = { cases: counted.case, rewards: counted.reward, unsealings: counted.unsealing, events };
  return at === undefined ? { ...totals, ok: true } : { ...totals, ok: false, at };
};

const badEntryIn = ({ kind, id, items }: HistoryOf): BadEntry | undefined => {
  const bad = (event: number, reason: BadEntry['reason']): BadEntry => ({ kind, id, event, reason });
  const head = items.find((item) => isHead({ sk: textOf(item, 'sk') }));
  const events: StoredEvent[] = [];
  for (const item of items) {
    if (item === head) continue;
    const event = readable(item);
    if (event === undefined) return bad(events.length + 1, 'does-not-fit');
    events.push(event);
  }
  const end = head === undefined ? undefined : endOf(head);
  const broken = firstBrokenVersion(events, end ?? endOfEvents(events));
  if (broken !== undefined) return bad(broken, reasonAt(events, broken, end));
  if (head === undefined) return bad(events.length, 'head-missing');
  return end === undefined ? bad(events.length, 'head-does-not-fit') : undefined;
};

type End = { readonly version: number; readonly hash: string };

const reasonAt = (events: readonly StoredEvent[], broken: number, end: End | undefined) => {
  const event = events[broken - 1];
  if (event === undefined || event.version > broken) return 'missing';
  const isChainWhole = firstBrokenVersion(events, endOfEvents(events)) === undefined;
  return end !== undefined && isChainWhole ? 'head-does-not-fit' : 'does-not-fit';
};

const endOfEvents = (events: readonly StoredEvent[]): End => ({
  version: events.length,
  hash: events.at(-1)?.hash ?? '',
});

/** Undefined: this program cannot have written it. */
const readable = (item: Item): StoredEvent | undefined => orUndefined(() => eventOf(item));

const endOf = (head: Item): End | undefined =>
  orUndefined(() => ({ version: numberOf(head, 'version'), hash: hashOf(head) }));

const orUndefined = <Value>(read: () => Value): Value | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof StoredItemFault) return undefined;
    throw error;
  }
};
