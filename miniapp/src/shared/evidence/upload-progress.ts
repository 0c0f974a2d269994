import { useSyncExternalStore } from 'react';

/** Per cent of each running upload, apart from the drafts: it changes often and is not worth keeping. */
let percents: Readonly<Record<string, number>> = {};
const listeners = new Set<() => void>();

export function setUploadPercent(key: string, percent: number): void {
  percents = { ...percents, [key]: percent };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const read = () => percents;

export const useUploadPercents = (): Readonly<Record<string, number>> =>
  useSyncExternalStore(subscribe, read, read);
