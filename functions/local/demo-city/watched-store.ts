import type { Instant } from '../../domain/deadline/local-date.ts';
import type { CaseStore } from '../../ports/case-store.ts';

export type WatchedStore = {
  readonly store: CaseStore;
  /** The earliest time up to `until` at which the sweep must look at something; told once. */
  takeWake(until: Instant): Instant | undefined;
};

/**
 * Remembers when each head wants to be looked at, so that the past can be played with a sweep at exactly the
 * minutes in which one would have found something to do.
 */
export const watchedStore = (store: CaseStore): WatchedStore => {
  const wakes = new Map<string, Instant>();
  return {
    store: {
      ...store,
      commit: async (changes) => {
        const result = await store.commit(changes);
        if (result !== 'committed') return result;
        for (const change of changes) {
          if (change.kind !== 'case' && change.kind !== 'reward') continue;
          if (change.row.wakeAt === undefined) wakes.delete(change.id);
          else wakes.set(change.id, change.row.wakeAt);
        }
        return result;
      },
    },
    takeWake: (until) => {
      const [earliest] = [...wakes.values()].filter((at) => at <= until).toSorted();
      for (const [id, at] of wakes) if (at === earliest) wakes.delete(id);
      return earliest;
    },
  };
};
