const ask = (event: BeforeUnloadEvent): void => event.preventDefault();

/** A browser that closes the tab asks in words of its own; without words it lets go. */
export function askBeforeLeaving(words: string | undefined): void {
  if (words === undefined) removeEventListener('beforeunload', ask);
  else addEventListener('beforeunload', ask);
}
