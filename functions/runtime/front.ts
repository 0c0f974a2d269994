import * as v from 'valibot';
import { sameText } from '../adapters/crypto/same-text.ts';
import type { Clock } from '../ports/clock.ts';
import type { Front } from '../ports/front.ts';

/** `previous` stays valid while the new key reaches the front: a change of keys turns nobody away. */
const frontKeys = v.object({
  current: v.pipe(v.string(), v.minLength(32)),
  previous: v.optional(v.string(), ''),
});

export type FrontSettings = {
  /** Reads the secret anew each time. */
  readonly readSecret: () => Promise<string>;
  /** Only what comes through the front is served. */
  readonly required: boolean;
  readonly clock: Clock;
};

/** A wrong key makes the secret be read again, but a flood of wrong keys not more often than this. */
const READ_AGAIN_MS = 60_000;

export const createFront = ({ readSecret, required, clock }: FrontSettings): Front => {
  let keys: readonly string[] = [];
  let readAt = Number.NEGATIVE_INFINITY;
  const holds = (key: string): boolean => keys.map((known) => sameText(known, key)).includes(true);
  const refresh = async (): Promise<void> => {
    const now = Date.parse(clock.now());
    if (now - readAt < READ_AGAIN_MS) return;
    const { current, previous } = v.parse(frontKeys, JSON.parse(await readSecret()));
    keys = [current, previous].filter((key) => key.length >= 32);
    readAt = now;
  };
  return {
    wayOf: async (key) => {
      if (key === undefined || key === '') return required ? 'refused' : 'direct';
      if (holds(key)) return 'front';
      await refresh();
      if (holds(key)) return 'front';
      return required ? 'refused' : 'direct';
    },
  };
};
