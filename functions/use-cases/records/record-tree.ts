import { leafHash, type Sha256 } from '../../domain/record/merkle-tree.ts';
import { type Leaf, leafText } from '../../domain/record/record-root.ts';
import type { Digest } from '../../ports/digest.ts';

export const sha256With =
  ({ sha256 }: Digest): Sha256 =>
  (...parts) =>
    new Uint8Array(Buffer.from(sha256(Buffer.concat(parts)), 'hex'));

export type HashedLeaf = { readonly leaf: Leaf; readonly hash: Uint8Array };

export const hashed = (sha256: Sha256, leaf: Leaf): HashedLeaf => ({
  leaf,
  hash: leafHash(sha256, new TextEncoder().encode(leafText(leaf))),
});

/** By hash: the place of a leaf tells nothing about what it is, nor when it came. */
export const inTreeOrder = (leaves: readonly HashedLeaf[]): readonly HashedLeaf[] =>
  leaves.toSorted((a, b) => Buffer.compare(a.hash, b.hash));
