import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { digest } from '../../adapters/crypto/digest.ts';
import { recordProof, signedRoot } from '../../contract/records.ts';
import { rootFromProof } from '../../domain/record/merkle-tree.ts';
import type { ChainEnd, SignedRoot } from '../../domain/record/record-root.ts';
import { hashed, sha256With } from '../../use-cases/records/record-tree.ts';
import { UsageError } from './usage-error.ts';

/** What somebody kept outside of the office: a day's root, or with it the proof of one report. */
export type KeptRecord = {
  readonly root: SignedRoot;
  readonly leaf?: ChainEnd | undefined;
  readonly index?: number | undefined;
  readonly path?: readonly string[] | undefined;
};

const kept = v.union([
  v.object({ proof: recordProof }),
  recordProof,
  v.object({ items: v.array(signedRoot) }),
  signedRoot,
]);

/** A file as it was downloaded: one root, a list of them, or a proof. */
export const readKeptRecords = (file: string): readonly KeptRecord[] => {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), kept), textOf(file));
  if (!read.success) throw new UsageError(`${file} is neither a root nor a proof of the records`);
  const { output } = read;
  if ('proof' in output) return [output.proof];
  if ('items' in output) return output.items.map((one) => ({ root: one }));
  return 'leaf' in output ? [output] : [{ root: output }];
};

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`${file} cannot be read`);
  }
};

const sha256 = sha256With(digest);

/** A proof must lead from its leaf to its own root; a root alone proves nothing but itself. */
export const leadsToItsRoot = ({ root: own, leaf, index = -1, path = [] }: KeptRecord): boolean => {
  if (leaf === undefined) return true;
  const found = rootFromProof(sha256, {
    leaf: hashed(sha256, leaf).hash,
    index,
    size: own.size,
    path: path.map((step) => new Uint8Array(Buffer.from(step, 'base64url'))),
  });
  return found !== undefined && Buffer.from(found).toString('base64url') === own.root;
};
