import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { firstBrokenVersion } from '../../adapters/dynamodb/event-hash.ts';
import { eventOf, hashOf, type StoredEvent } from '../../adapters/dynamodb/event-item.ts';
import { casePrefixes, identityPrefixes } from '../../adapters/dynamodb/key-prefixes.ts';
import { isHead } from '../../adapters/dynamodb/keys.ts';
import { type Item, numberOf, StoredItemFault, textOf } from '../../adapters/dynamodb/stored-values.ts';
import type { SignedRoot } from '../../domain/record/record-root.ts';
import type { RecordBook } from '../../ports/record-book.ts';
import { Claims } from './claims.ts';
import { firstUncovered } from './first-uncovered.ts';
import type { KeptRecord } from './kept-record.ts';
import { type HistoryOf, storedHistories } from './stored-histories.ts';
import { type BadRoot, checkRoots } from './verify-roots.ts';

export type BadEntry = {
  readonly kind: HistoryOf['kind'];
  readonly id: string;
  /** The first event that is not as it was written, or is not there. */
  readonly event: number;
  readonly reason:
    | 'missing'
    | 'does-not-fit'
    | 'head-missing'
    | 'head-does-not-fit'
    | 'rewritten'
    | 'not-published';
};

export type Verified = {
  readonly cases: number;
  readonly rewards: number;
  readonly unsealings: number;
  readonly erasures: number;
  /** Chains of reads. */
  readonly reads: number;
  /** Cases whose key was destroyed: nobody can read them, their chain is checked like any other. */
  readonly erased: number;
  readonly events: number;
  readonly roots: number;
} & ({ readonly ok: true } | { readonly ok: false; readonly at: BadEntry | BadRoot });

/**
 * Walks every chain from its first event, compares where it ends with its head, and each with what the
 * published roots and the stream say it was. Needs no key: what is sealed is covered as it is stored. Whoever
 * can rewrite chains, heads, roots and signatures alike is found by a root or a proof that somebody kept.
 */
export const verifyHistories = async (
  client: DynamoDBClient,
  records: RecordBook,
  kept: readonly KeptRecord[] = [],
): Promise<Verified> => {
  const claims = new Claims();
  const { roots, at: badRoot } = await checkRoots(records, claims, kept);
  const counted = { case: 0, reward: 0, unsealing: 0, erasure: 0, reads: 0 };
  let erased = 0;
  let events = 0;
  let at: BadEntry | undefined;
  for await (const history of storedHistories(client)) {
    counted[history.kind] += 1;
    if (history.kind === 'case' && history.items.some((item) => item['erased'] !== undefined)) erased += 1;
    events += history.items.filter((item) => !isHead({ sk: textOf(item, 'sk') })).length;
    const bad = badEntryIn(history, claims, roots);
    at ??= bad;
  }
  at ??= vanished(claims);
  const totals = {
    cases: counted.case,
    rewards: counted.reward,
    unsealings: counted.unsealing,
    erasures: counted.erasure,
    reads: counted.reads,
    erased,
    events,
    roots: roots.length,
  };
  // A case is a better place to look than a day.
  const first = at ?? badRoot;
  return first === undefined ? { ...totals, ok: true } : { ...totals, ok: false, at: first };
};

const kinds: Readonly<Record<string, HistoryOf['kind']>> = {
  [casePrefixes.report]: 'case',
  [casePrefixes.reward]: 'reward',
  [casePrefixes.read]: 'reads',
  [identityPrefixes.unseal]: 'unsealing',
  [identityPrefixes.erasure]: 'erasure',
};

const vanished = (claims: Claims): BadEntry | undefined => {
  const [chain] = claims.unseen().toSorted();
  if (chain === undefined) return undefined;
  return { kind: kinds[chain.slice(0, 2)] ?? 'case', id: chain.slice(2), event: 1, reason: 'missing' };
};

const badEntryIn = (
  { kind, id, chain, items }: HistoryOf,
  claims: Claims,
  roots: readonly SignedRoot[],
): BadEntry | undefined => {
  const bad = (event: number, reason: BadEntry['reason']): BadEntry => ({ kind, id, event, reason });
  const head = items.find((item) => isHead({ sk: textOf(item, 'sk') }));
  const events: StoredEvent[] = [];
  for (const item of items) {
    if (item === head) continue;
    const event = readable(item);
    if (event === undefined) {
      claims.check(chain, []);
      return bad(events.length + 1, 'does-not-fit');
    }
    events.push(event);
  }
  const open = kind === 'erasure' ? undefined : firstUncovered(events, chain, claims, roots);
  const unkept = claims.check(
    chain,
    events.map(({ hash }) => hash),
  );
  const end = head === undefined ? undefined : endOf(head);
  const broken = firstBrokenVersion(events, end ?? endOfEvents(events));
  if (broken !== undefined) return bad(broken, reasonAt(events, broken, end));
  // A chain of reads has no head: each entry is one put.
  if (head === undefined && kind !== 'reads') return bad(events.length, 'head-missing');
  if (head !== undefined && end === undefined) return bad(events.length, 'head-does-not-fit');
  if (unkept !== undefined) return bad(unkept.event, unkept.reason);
  return open === undefined ? undefined : bad(open, 'not-published');
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
