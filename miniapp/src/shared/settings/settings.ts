import { useSyncExternalStore } from 'react';
import { readStored, writeStored } from '../wechat/storage';

export type Settings = { readonly language: 'zh' | 'en'; readonly elder: boolean };

const listeners = new Set<() => void>();
let current: Settings | undefined;

export function readSettings(): Settings {
  current ??= parse(readStored('settings'));
  return current;
}

export function changeSettings(change: Partial<Settings>): void {
  current = { ...readSettings(), ...change };
  writeStored('settings', current);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSettings = (): Settings => useSyncExternalStore(subscribe, readSettings, readSettings);

function parse(stored: unknown): Settings {
  const fields =
    typeof stored === 'object' && stored !== null ? Object.fromEntries(Object.entries(stored)) : {};
  return { language: fields['language'] === 'en' ? 'en' : 'zh', elder: fields['elder'] === true };
}
