/** SHA-256 of the bytes one after the other. The domain may not import a hash; whoever calls brings it. */
export type Sha256 = (...parts: readonly Uint8Array[]) => Uint8Array;

/** A leaf can never pass for a node, nor a node for a leaf (RFC 6962, 2.1). */
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leafHash = (sha256: Sha256, data: Uint8Array): Uint8Array => sha256(LEAF, data);

/** Root over leaf hashes in their order; of no leaf the hash of nothing. RFC 6962, 2.1 */
export const rootOf = (sha256: Sha256, leaves: readonly Uint8Array[]): Uint8Array => {
  const [only] = leaves;
  if (only === undefined) return sha256();
  if (leaves.length === 1) return only;
  const half = largestPowerBelow(leaves.length);
  return sha256(NODE, rootOf(sha256, leaves.slice(0, half)), rootOf(sha256, leaves.slice(half)));
};

/** Hashes that lead from one leaf to the root, nearest first. RFC 6962, 2.1.1 */
export const inclusionProof = (
  sha256: Sha256,
  leaves: readonly Uint8Array[],
  index: number,
): readonly Uint8Array[] => {
  if (leaves.length <= 1) return [];
  const half = largestPowerBelow(leaves.length);
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  return index < half
    ? [...inclusionProof(sha256, left, index), rootOf(sha256, right)]
    : [...inclusionProof(sha256, right, index - half), rootOf(sha256, left)];
};

type Inclusion = {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly path: readonly Uint8Array[];
};

/** The root that a proof leads to; undefined when it cannot be a proof for that place. RFC 9162, 2.1.3.2 */
export const rootFromProof = (
  sha256: Sha256,
  { leaf, index, size, path }: Inclusion,
): Uint8Array | undefined => {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return undefined;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      hash = sha256(NODE, sibling, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else hash = sha256(NODE, hash, sibling);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : undefined;
};

/** The largest power of two smaller than `count`, which is at least two. */
const largestPowerBelow = (count: number): number => {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
};
