import type { ChosenPhoto } from '../wechat/photo';

/** One picture of a form on its way to the server. It is kept with the form and survives a restart. */
export type HeldPhoto = ChosenPhoto & {
  readonly key: string;
  /** Known once the server has the whole file. */
  readonly evidenceId?: string;
  /** Why the server cannot use it. */
  readonly reason?: string;
  readonly state: 'waiting' | 'sending' | 'failed' | 'refused' | 'done' | 'gone';
};

export const mostPhotos = 9;

export const isOpen = (photo: HeldPhoto): boolean => photo.state === 'waiting' || photo.state === 'sending';
export const isBroken = (photo: HeldPhoto): boolean => photo.state === 'refused' || photo.state === 'gone';

/** A phone that was switched off in the middle of an upload starts that upload again. */
export const afterRestart = (photo: HeldPhoto): HeldPhoto =>
  photo.state === 'sending' || photo.state === 'failed' ? { ...photo, state: 'waiting' } : photo;

export const changePhoto = (
  photos: readonly HeldPhoto[],
  key: string,
  change: Partial<HeldPhoto>,
): readonly HeldPhoto[] => photos.map((photo) => (photo.key === key ? { ...photo, ...change } : photo));

export const evidenceIds = (photos: readonly HeldPhoto[]): string[] =>
  photos.flatMap(({ evidenceId, state }) =>
    evidenceId !== undefined && state === 'done' ? [evidenceId] : [],
  );
