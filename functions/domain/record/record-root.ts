/** Where one chain ended: version and hash of its last event. */
export type ChainEnd = {
  /** Kind and random id, as the store names the chain. */
  readonly chain: string;
  readonly version: number;
  readonly hash: string;
};

/** Padding hides how much happened in a day: in a small county a number would tell that somebody reported. */
export type Leaf = ChainEnd | { readonly padding: string };

export type RecordRoot = {
  /** Everything that changed up to the end of this day, and was not in a root before. */
  readonly on: string;
  /** A power of two, never below `smallestTree`. */
  readonly size: number;
  /** Hashes as base64url. */
  readonly root: string;
  /** Root of the day before; empty for the first. */
  readonly previous: string;
};

export type SignedRoot = RecordRoot & { readonly publicKey: string; readonly signature: string };

const smallestTree = 64;

export const treeSize = (changed: number): number => {
  let size = smallestTree;
  while (size < changed) size *= 2;
  return size;
};

/** The bytes under a leaf. */
export const leafText = (leaf: Leaf): string =>
  JSON.stringify('padding' in leaf ? [1, leaf.padding] : [1, leaf.chain, leaf.version, leaf.hash]);

/** The bytes that are signed: five lines, so that anybody can write them down again. */
export const statementOf = ({ on, size, root, previous }: RecordRoot): string =>
  `green-whistle records 1\n${on}\n${size}\n${root}\n${previous}\n`;
