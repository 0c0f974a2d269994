import { addDays } from '../../domain/deadline/local-date.ts';
import { inclusionProof } from '../../domain/record/merkle-tree.ts';
import type { ChainEnd, SignedRoot } from '../../domain/record/record-root.ts';
import type { ChangedChain } from '../../ports/record-book.ts';
import type { Dependencies } from '../dependencies.ts';
import { hashed, sha256With } from './record-tree.ts';

type Deps = Pick<Dependencies, 'records' | 'digest'>;

export type RecordProof = {
  readonly root: SignedRoot;
  readonly leaf: ChainEnd;
  readonly index: number;
  readonly path: readonly string[];
};

/** A day's changes that the stream brought late are in one of the next roots. */
const LATE_DAYS = 3;

/**
 * Shows that the record of a case, as far as the newest root covers it, is under a root that anybody may have
 * kept. Undefined before the first day's end.
 */
export const proveRecord = async (deps: Deps, caseId: string): Promise<RecordProof | undefined> => {
  const ends = await deps.records.endsOfCase(caseId);
  for (const end of ends.toReversed())
    for (let late = 0; late <= LATE_DAYS; late += 1) {
      const proof = await proofOn(deps, end, addDays(end.on, late));
      if (proof !== undefined) return proof;
    }
  return undefined;
};

const proofOn = async (
  { records, digest }: Deps,
  { chain, version, hash }: ChangedChain,
  on: string,
): Promise<RecordProof | undefined> => {
  const root = await records.root(on);
  if (root === undefined) return undefined;
  const leaves = await records.leaves(root);
  const index = leaves.findIndex(
    (leaf) => 'chain' in leaf && leaf.chain === chain && leaf.version === version && leaf.hash === hash,
  );
  if (index < 0) return undefined;
  const sha256 = sha256With(digest);
  const hashes = leaves.map((leaf) => hashed(sha256, leaf).hash);
  const path = inclusionProof(sha256, hashes, index).map((step) => Buffer.from(step).toString('base64url'));
  return { root, leaf: { chain, version, hash }, index, path };
};
