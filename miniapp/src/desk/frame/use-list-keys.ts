import { useEffect, useRef } from 'react';

type Keys = {
  readonly next: () => void;
  readonly previous: () => void;
  readonly open: () => void;
  readonly leave: () => void;
  readonly search: () => void;
};

/** j, k, Enter, Esc and / anywhere on the page but in a field or an open dialog. */
export function useListKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (isBusy(event.target)) return;
      const { next, previous, open, leave, search } = latest.current;
      const act = { j: next, k: previous, '/': search, Escape: leave, Enter: open }[event.key];
      if (act === undefined) return;
      // A focused link or button keeps its own Enter.
      if (event.key === 'Enter' && event.target instanceof Element && event.target.matches('a, button'))
        return;
      event.preventDefault();
      act();
    };
    // Before the component library: its Escape closes a menu, and then the page no longer knows one was open.
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);
}

const onTop = '[role="dialog"]:not([aria-hidden="true"]), .ant-dropdown:not(.ant-dropdown-hidden)';

export function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector(onTop) !== null) return true;
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role="combobox"], [role="menu"]') !== null
  );
}
