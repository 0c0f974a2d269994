import { useSyncExternalStore } from 'react';
import { readSettings, useSettings } from '../settings/settings';
import { whenIdle } from '../wechat/when-idle.h5';
import type { Words } from './words';
import { zh } from './zh';

let en: Words | undefined;
const listeners = new Set<() => void>();

async function loadEnglish(): Promise<void> {
  try {
    ({ en } = await import('./en'));
  } catch {
    // Chinese stands there until the network is back.
    setTimeout(() => void loadEnglish(), 2_000);
  }
  for (const listener of listeners) listener();
}

// Who reads English waits for the words with the page.
let asked = readSettings().language === 'en';
if (asked) await loadEnglish();

/** Nobody else carries them before the page stands; then they come, so that changing over needs no network. */
const subscribe = (listener: () => void): (() => void) => {
  if (!asked) whenIdle(() => void loadEnglish());
  asked = true;
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const read = () => en;

export const useWords = (): Words => {
  const english = useSyncExternalStore(subscribe, read, read);
  return useSettings().language === 'zh' ? zh : (english ?? zh);
};
