import { addDays, localDateOf } from '../../domain/deadline/local-date.ts';
import { rootOf } from '../../domain/record/merkle-tree.ts';
import { type RecordRoot, statementOf, treeSize } from '../../domain/record/record-root.ts';
import type { ChangedChain } from '../../ports/record-book.ts';
import type { Dependencies } from '../dependencies.ts';
import { hashed, inTreeOrder, sha256With } from './record-tree.ts';

type Deps = Pick<Dependencies, 'records' | 'recordSigner' | 'digest' | 'randomness'>;

/** What the stream brings later than this after midnight is covered by the next day's root. */
const SETTLE_MS = 30 * 60_000;

/**
 * Publishes a signed root for every day that has ended and has none, oldest first, each once; after an outage
 * all of them. Returns the last day that has one; asked again with it, a tick in between costs no read.
 */
export const publishRoots = async (
  deps: Deps,
  now: string,
  done: string | undefined,
): Promise<string | undefined> => {
  const until = addDays(localDateOf(new Date(Date.parse(now) - SETTLE_MS).toISOString()), -1);
  if (done !== undefined && done >= until) return done;
  const { items } = await deps.records.roots({ limit: 1 });
  let [last] = items;
  let waiting = await deps.records.waiting();
  const first = last === undefined ? earliest(waiting) : addDays(last.on, 1);
  for (let on = first ?? addDays(until, 1); on <= until; on = addDays(on, 1)) {
    const ended = waiting.filter((chain) => chain.on <= on);
    const { root, leaves } = treeOf(deps, on, ended, last?.root ?? '');
    const signature = await deps.recordSigner.sign(new TextEncoder().encode(statementOf(root)));
    const signed = { ...root, ...signature };
    // Somebody else published this day: look again at the next tick.
    if ((await deps.records.publish(signed, leaves)) === 'conflict') return last?.on;
    await deps.records.covered(ended);
    waiting = waiting.filter((chain) => chain.on > on);
    last = signed;
  }
  return last?.on;
};

const earliest = (waiting: readonly ChangedChain[]): string | undefined =>
  waiting.map(({ on }) => on).toSorted()[0];

const treeOf = (
  { digest, randomness }: Deps,
  on: string,
  ended: readonly ChangedChain[],
  previous: string,
) => {
  const sha256 = sha256With(digest);
  const size = treeSize(ended.length);
  const ordered = inTreeOrder([
    ...ended.map(({ chain, version, hash }) => hashed(sha256, { chain, version, hash })),
    ...Array.from({ length: size - ended.length }, () =>
      hashed(sha256, { padding: Buffer.from(randomness.bytes(16)).toString('base64url') }),
    ),
  ]);
  const hash = rootOf(
    sha256,
    ordered.map((leaf) => leaf.hash),
  );
  const root: RecordRoot = { on, size, root: Buffer.from(hash).toString('base64url'), previous };
  return { root, leaves: ordered.map(({ leaf }) => leaf) };
};
