import type { Clock } from '../../ports/clock.ts';
import type { KeyPurpose } from '../../ports/key-service.ts';
import { briefMemory } from './brief-memory.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { readItem } from './read-items.ts';
import { textOf } from './stored-values.ts';

export type CaseKeys = {
  /** `undefined`: the key was erased, and with it everything sealed under it. */
  of(reportId: string): Promise<Uint8Array | undefined>;
  unwrap(reportId: string, wrapped: string): Promise<Uint8Array>;
  /** Only for keys that are stored: one of a filing that lost must not stay. */
  remember(reportId: string, plain: Uint8Array): void;
  forget(reportId: string): void;
};

/** Short: an erased key must soon be gone from memory as well. */
const lifeMs = 60_000;
const limit = 1000;

/** The data key of each report. Kept briefly, so that reading a case again asks no key service. */
export const caseKeys = (context: DynamoContext, clock: Clock = context.clock): CaseKeys => {
  const memory = briefMemory<Uint8Array>(clock, limit, lifeMs);
  const purpose = (reportId: string): KeyPurpose => ({ vault: 'cases', subject: reportId });
  const unwrap = (reportId: string, wrapped: string) => context.keyService.unwrap(wrapped, purpose(reportId));
  return {
    of: async (reportId) => {
      const held = memory.get(reportId);
      if (held !== undefined) return held;
      const item = await readItem(context, 'identities', keys.caseKey(reportId));
      // What was erased leaves a mark without a key.
      if (item?.['wrapped'] === undefined) return undefined;
      const plain = await unwrap(reportId, textOf(item, 'wrapped'));
      memory.put(reportId, plain);
      return plain;
    },
    unwrap,
    remember: (reportId, plain) => memory.put(reportId, plain),
    forget: (reportId) => memory.forget(reportId),
  };
};
