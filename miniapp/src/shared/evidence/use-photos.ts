import { useEffect, useRef, useState } from 'react';
import { forgetPhoto } from '../wechat/choose-photos';
import { changePhoto, evidenceIds, type HeldPhoto, isOpen } from './held-photo';
import { type SendOptions, sendPhoto } from './send-photo';
import { setUploadPercent } from './upload-progress';

type Photos = {
  readonly photos: readonly HeldPhoto[];
  readonly add: (photos: readonly HeldPhoto[]) => void;
  readonly remove: (key: string) => void;
  readonly retry: (key: string) => void;
  readonly uploading: boolean;
  readonly ids: readonly string[];
};

/** Pictures of a short form that is sent while it is open; the report wizard keeps its own in the draft. */
export function usePhotos(target: Omit<SendOptions, 'onProgress'>, kept: readonly HeldPhoto[] = []): Photos {
  const [photos, setPhotos] = useState<readonly HeldPhoto[]>(kept);
  const latest = useRef(target);
  latest.current = target;
  const waiting = photos.find(({ state }) => state === 'waiting');
  const busy = photos.some(({ state }) => state === 'sending');

  useEffect(() => {
    if (!waiting || busy) return;
    const set = (change: Partial<HeldPhoto>) => setPhotos((now) => changePhoto(now, waiting.key, change));
    set({ state: 'sending' });
    void sendPhoto(waiting, {
      ...latest.current,
      onProgress: (percent) => setUploadPercent(waiting.key, percent),
    }).then((sent) => set(sent));
  }, [waiting, busy]);

  return {
    photos,
    add: (more) => setPhotos((now) => [...now, ...more]),
    remove: (key) => {
      const photo = photos.find((one) => one.key === key);
      if (photo) void forgetPhoto(photo.path);
      setPhotos((now) => now.filter((one) => one.key !== key));
    },
    retry: (key) => setPhotos((now) => changePhoto(now, key, { state: 'waiting' })),
    uploading: photos.some(isOpen),
    ids: evidenceIds(photos),
  };
}
