import type { Values } from './field';
import type { Intent } from './intent';

export type Draft = { readonly values: Values; readonly intent?: Intent };

const prefix = 'gw.desk.draft:';

/** Per person, thing and command: a shared desktop never shows one officer's words to the next. */
export const draftName = (username: string, target: string, command: string): string =>
  `${prefix}${username}:${target}:${command}`;

export function readDraft(name: string): Draft | undefined {
  try {
    const draft: Draft | null = JSON.parse(sessionStorage.getItem(name) ?? 'null');
    return draft !== null && typeof draft.values === 'object' ? draft : undefined;
  } catch {
    return undefined;
  }
}

export function writeDraft(name: string, draft: Draft): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(draft));
  } catch {
    // A full storage costs the draft of a reload, not the form on screen.
  }
}

export const dropDraft = (name: string): void => sessionStorage.removeItem(name);

export function dropAllDrafts(): void {
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith(prefix)) sessionStorage.removeItem(name);
  }
}
