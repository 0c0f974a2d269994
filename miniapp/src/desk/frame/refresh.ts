import { useEffect, useRef } from 'react';

const listeners = new Set<() => void>();

/** After a command: lists and counts elsewhere on the screen are no longer right. */
export function signalRefresh(): void {
  for (const listener of listeners) listener();
}

export function useRefreshSignal(refresh: () => void): void {
  const latest = useRef(refresh);
  latest.current = refresh;
  useEffect(() => {
    const listener = () => latest.current();
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
}
