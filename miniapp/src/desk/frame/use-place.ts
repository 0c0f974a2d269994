import { useSyncExternalStore } from 'react';
import { type Place, placeHref, placeOf } from './place';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  window.addEventListener('popstate', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
    window.removeEventListener('popstate', listener);
  };
};

const readHash = (): string => window.location.hash;

/** The place in the address bar; Taro's router sees only the page and leaves the rest to the desk. */
export function usePlace(): Place | undefined {
  return placeOf(useSyncExternalStore(subscribe, readHash, readHash));
}

export function goTo(place: Place): void {
  window.location.hash = placeHref(place);
}
