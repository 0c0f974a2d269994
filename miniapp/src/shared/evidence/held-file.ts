import type { ChosenFile } from '../wechat/chosen-file';

/** One file of a form on its way to the server. It is kept with the form and survives a restart. */
export type HeldFile = ChosenFile & {
  readonly key: string;
  /** Known once the server has the whole file. */
  readonly evidenceId?: string;
  /** Why the server cannot use it. */
  readonly reason?: string;
  /** `failed` is tried again by itself; `paused` only when its owner says so. */
  readonly state: 'waiting' | 'sending' | 'paused' | 'failed' | 'refused' | 'done' | 'gone';
};

export const mostFiles = 9;

export const isOpen = ({ state }: HeldFile): boolean => state === 'waiting' || state === 'sending';
export const isBroken = ({ state }: HeldFile): boolean => state === 'refused' || state === 'gone';
/** Neither with the server nor beyond help. */
export const isUnsent = (file: HeldFile): boolean =>
  isOpen(file) || file.state === 'failed' || file.state === 'paused';

/** A phone that was switched off in the middle of an upload starts that upload again. */
export const afterRestart = (file: HeldFile): HeldFile =>
  file.state === 'sending' || file.state === 'failed' ? { ...file, state: 'waiting' } : file;

export const changeFile = (
  files: readonly HeldFile[],
  key: string,
  change: Partial<HeldFile>,
): readonly HeldFile[] => files.map((file) => (file.key === key ? { ...file, ...change } : file));

/** One place towards the front; the first picture is what a handler sees first. */
export const movedForward = (files: readonly HeldFile[], key: string): readonly HeldFile[] => {
  const at = files.findIndex((file) => file.key === key);
  const [before, file] = [files[at - 1], files[at]];
  if (!before || !file) return files;
  return [...files.slice(0, at - 1), file, before, ...files.slice(at + 1)];
};

export const evidenceIds = (files: readonly HeldFile[]): string[] =>
  files.flatMap(({ evidenceId, state }) =>
    evidenceId !== undefined && state === 'done' ? [evidenceId] : [],
  );
