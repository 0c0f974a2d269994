import { useSyncExternalStore } from 'react';
import { localMinute } from '../../shared/time/day';
import { now } from '../../shared/time/now';
import { forgetFile } from '../../shared/wechat/kept-files';
import { randomKey } from '../../shared/wechat/random-key';
import { dropStored, readStored, writeStored } from '../../shared/wechat/storage';
import { onStoredElsewhere } from '../../shared/wechat/stored-elsewhere';
import { type Draft, isEmpty, newDraft } from './draft';
import { parseDrafts, revived } from './parse-draft';

const name = 'drafts';
let drafts: readonly Draft[] | undefined;
let kept = true;
const listeners = new Set<() => void>();

const announce = (): void => {
  for (const listener of listeners) listener();
};

export function readDrafts(): readonly Draft[] {
  if (drafts === undefined) {
    drafts = parseDrafts(readStored(name), Date.now()).map(revived);
    // Another tab of the same browser writes its own drafts: what it wrote must not be written over.
    onStoredElsewhere(name, () => {
      drafts = parseDrafts(readStored(name), Date.now());
      announce();
    });
  }
  return drafts;
}

function write(next: readonly Draft[]): void {
  drafts = next;
  if (next.length === 0) dropStored(name);
  else kept = writeStored(name, next);
  announce();
}

export function startDraft(): Draft {
  const draft = newDraft(randomKey(), Date.now(), localMinute(now()));
  write([draft, ...readDrafts().filter((one) => !isEmpty(one))]);
  return draft;
}

/** Every keystroke is kept at once: a phone may be switched off at any moment. */
export function changeDraft(id: string, change: (draft: Draft) => Partial<Draft>): void {
  write(
    readDrafts().map((draft) =>
      draft.id === id ? { ...draft, ...change(draft), editedAt: Date.now() } : draft,
    ),
  );
}

export function dropDraft(id: string): void {
  for (const file of readDrafts().find((draft) => draft.id === id)?.files ?? []) void forgetFile(file.path);
  write(readDrafts().filter((draft) => draft.id !== id));
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useDrafts = (): readonly Draft[] => useSyncExternalStore(subscribe, readDrafts, readDrafts);

export const useDraft = (id: string | undefined): Draft | undefined =>
  useDrafts().find((draft) => draft.id === id);

const areKept = (): boolean => kept;
/** False when the phone's storage is full: then the words live only as long as the app. */
export const useDraftsKept = (): boolean => useSyncExternalStore(subscribe, areKept, areKept);
