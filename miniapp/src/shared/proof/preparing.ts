import { useSyncExternalStore } from 'react';

/** How far the work for a request that waits for it has come, 0 to 1; undefined while none does. */
let share: number | undefined;
const listeners = new Set<() => void>();

export function setPreparing(to: number | undefined): void {
  share = to;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const read = () => share;

export const usePreparing = (): number | undefined => useSyncExternalStore(subscribe, read, read);
