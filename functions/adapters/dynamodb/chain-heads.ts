import { type BriefMemory, briefMemory } from './brief-memory.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { chainStart } from './event-hash.ts';
import { hashOf } from './event-item.ts';
import { type HistoryKind, keys } from './keys.ts';
import { readItem } from './read-items.ts';
import { numberOf } from './stored-values.ts';

export type ChainHeads = {
  /** Hash of that version; `undefined` when it is not the last one any more. */
  hashAt(kind: HistoryKind, id: string, version: number): Promise<string | undefined>;
  remember(kind: HistoryKind, id: string, version: number, hash: string): void;
};

/**
 * Where each chain ends. What a version's hash is never changes, so a remembered one is right for ever; only
 * a commit without a read before it asks the table.
 */
export const chainHeads = (context: DynamoContext): ChainHeads => {
  const memory: BriefMemory<{ version: number; hash: string }> = briefMemory(context.clock, 2000, 600_000);
  const name = (kind: HistoryKind, id: string) => keys.history(kind, id);
  return {
    hashAt: async (kind, id, version) => {
      if (version === 0) return chainStart;
      const held = memory.get(name(kind, id));
      if (held?.version === version) return held.hash;
      const head = await readItem(context, 'cases', keys.head(kind, id));
      return head !== undefined && numberOf(head, 'version') === version ? hashOf(head) : undefined;
    },
    remember: (kind, id, version, hash) => memory.put(name(kind, id), { version, hash }),
  };
};
