import * as v from 'valibot';
import type { Leaf, SignedRoot } from '../../domain/record/record-root.ts';
import { keyAttributes, keys } from './keys.ts';
import { type Item, jsonOf, number, text } from './stored-values.ts';

const storedRoot = v.object({
  on: v.string(),
  size: v.number(),
  root: v.string(),
  previous: v.string(),
  publicKey: v.string(),
  signature: v.string(),
});

const storedLeaves = v.array(
  v.union([v.strictTuple([v.string()]), v.strictTuple([v.string(), v.number(), v.string()])]),
);

export const rootItem = (root: SignedRoot): Item => ({
  ...keyAttributes(keys.recordRoot(root.on)),
  v: number(1),
  root: text(JSON.stringify(root)),
});

export const rootOfItem = (item: Item): SignedRoot => jsonOf(item, 'root', storedRoot);

/** About 100 KB: far below the limit of an item. */
const leavesPerPart = 1000;

export const leafItems = ({ on, root }: SignedRoot, leaves: readonly Leaf[]): readonly Item[] =>
  Array.from({ length: Math.ceil(leaves.length / leavesPerPart) }, (_, part) => ({
    ...keyAttributes(keys.recordLeavesPart(on, root, part)),
    v: number(1),
    leaves: text(
      JSON.stringify(
        leaves
          .slice(part * leavesPerPart, (part + 1) * leavesPerPart)
          .map((leaf) => ('padding' in leaf ? [leaf.padding] : [leaf.chain, leaf.version, leaf.hash])),
      ),
    ),
  }));

export const leavesOfItem = (item: Item): readonly Leaf[] =>
  jsonOf(item, 'leaves', storedLeaves).map(([first, version, hash]) =>
    version === undefined || hash === undefined ? { padding: first } : { chain: first, version, hash },
  );
