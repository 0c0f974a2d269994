import type { Instant } from '../../domain/deadline/local-date.ts';
import type { CaseStore } from '../../ports/case-store.ts';

export type Wake = { readonly kind: 'case' | 'reward'; readonly id: string; readonly at: Instant };

export type WatchedStore = {
  readonly store: CaseStore;
  /** The earliest wish up to `until`; told once. */
  takeWake(until: Instant): Wake | undefined;
};

/**
 * Remembers when each head wants to be looked at, so that the past can be played with a tick at exactly the
 * minutes in which the sweep would have found something to do.
 */
export const watchedStore = (store: CaseStore): WatchedStore => {
  const wakes = new Map<string, Wake>();
  return {
    store: {
      ...store,
      commit: async (changes) => {
        const result = await store.commit(changes);
        if (result !== 'committed') return result;
        for (const change of changes) {
          if (change.kind !== 'case' && change.kind !== 'reward') continue;
          const { kind, id, row } = change;
          if (row.wakeAt === undefined) wakes.delete(id);
          else wakes.set(id, { kind, id, at: row.wakeAt });
        }
        return result;
      },
    },
    takeWake: (until) => {
      const earliest = [...wakes.values()]
        .filter(({ at }) => at <= until)
        .toSorted((a, b) => a.at.localeCompare(b.at))[0];
      if (earliest !== undefined) wakes.delete(earliest.id);
      return earliest;
    },
  };
};
