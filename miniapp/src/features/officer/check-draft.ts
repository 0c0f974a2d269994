import type { HeldFile } from '../../shared/evidence/held-file';
import { dropStored, readStored, writeStored } from '../../shared/wechat/storage';

/** A record begun on site survives a dead battery, like a citizen's report does. */
export type CheckDraft = {
  readonly visitedAt: string;
  readonly seen: 'yes' | 'no' | '';
  readonly notes: string;
  readonly photos: readonly HeldFile[];
  readonly key: string;
};

const name = (id: string): string => `check-${id}`;

const isCheckDraft = (value: unknown): value is CheckDraft =>
  typeof value === 'object' &&
  value !== null &&
  'visitedAt' in value &&
  'photos' in value &&
  'key' in value &&
  'seen' in value;

export function readCheckDraft(id: string): CheckDraft | undefined {
  const stored = readStored(name(id));
  // Records begun before there was anything but pictures do not name a kind.
  return isCheckDraft(stored)
    ? { ...stored, photos: stored.photos.map((photo) => ({ ...photo, kind: 'photo' })) }
    : undefined;
}

export const keepCheckDraft = (id: string, draft: CheckDraft): void => void writeStored(name(id), draft);
export const dropCheckDraft = (id: string): void => dropStored(name(id));
