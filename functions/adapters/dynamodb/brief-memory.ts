import type { Clock } from '../../ports/clock.ts';

export type BriefMemory<Value> = {
  get(key: string): Value | undefined;
  put(key: string, value: Value): void;
  forget(key: string): void;
  clear(): void;
};

/** Keeps the newest `limit` values for `lifeMs` of the given clock. */
export const briefMemory = <Value>(clock: Clock, limit: number, lifeMs: number): BriefMemory<Value> => {
  const held = new Map<string, { readonly value: Value; readonly untilMs: number }>();
  const nowMs = () => Date.parse(clock.now());
  return {
    get: (key) => {
      const found = held.get(key);
      if (found === undefined || found.untilMs > nowMs()) return found?.value;
      held.delete(key);
      return undefined;
    },
    put: (key, value) => {
      held.delete(key);
      held.set(key, { value, untilMs: nowMs() + lifeMs });
      const [oldest] = held.keys();
      if (held.size > limit && oldest !== undefined) held.delete(oldest);
    },
    forget: (key) => {
      held.delete(key);
    },
    clear: () => held.clear(),
  };
};
