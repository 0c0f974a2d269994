import { useSyncExternalStore } from 'react';
import { localMinute } from '../../shared/time/day';
import { now } from '../../shared/time/now';
import { forgetPhoto } from '../../shared/wechat/choose-photos';
import { randomKey } from '../../shared/wechat/random-key';
import { dropStored, readStored, writeStored } from '../../shared/wechat/storage';
import { type Draft, isEmpty, newDraft } from './draft';
import { parseDrafts } from './parse-draft';

const name = 'drafts';
let drafts: readonly Draft[] | undefined;
const listeners = new Set<() => void>();

export function readDrafts(): readonly Draft[] {
  drafts ??= parseDrafts(readStored(name), Date.now());
  return drafts;
}

function write(next: readonly Draft[]): void {
  drafts = next;
  if (next.length === 0) dropStored(name);
  else writeStored(name, next);
  for (const listener of listeners) listener();
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
  for (const photo of readDrafts().find((draft) => draft.id === id)?.photos ?? [])
    void forgetPhoto(photo.path);
  write(readDrafts().filter((draft) => draft.id !== id));
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useDrafts = (): readonly Draft[] => useSyncExternalStore(subscribe, readDrafts, readDrafts);

export const useDraft = (id: string | undefined): Draft | undefined =>
  useDrafts().find((draft) => draft.id === id);
