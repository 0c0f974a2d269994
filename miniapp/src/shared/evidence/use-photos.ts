import { useEffect, useRef, useState } from 'react';
import { forgetFile } from '../wechat/kept-files';
import { changeFile, evidenceIds, type HeldFile, isOpen } from './held-file';
import { type SendOptions, sendFile } from './send-file';
import { setUploadPercent } from './upload-progress';

type Photos = {
  readonly photos: readonly HeldFile[];
  readonly add: (photos: readonly HeldFile[]) => void;
  readonly remove: (key: string) => void;
  readonly retry: (key: string) => void;
  readonly uploading: boolean;
  readonly ids: readonly string[];
};

/** Pictures of a short form that is sent while it is open; the report wizard keeps its own in the draft. */
export function usePhotos(
  target: Omit<SendOptions, 'onProgress' | 'onStart'>,
  kept: readonly HeldFile[] = [],
): Photos {
  const [photos, setPhotos] = useState<readonly HeldFile[]>(kept);
  const latest = useRef(target);
  latest.current = target;
  const waiting = photos.find(({ state }) => state === 'waiting');
  const busy = photos.some(({ state }) => state === 'sending');

  useEffect(() => {
    if (!waiting || busy) return;
    const set = (change: Partial<HeldFile>) => setPhotos((now) => changeFile(now, waiting.key, change));
    set({ state: 'sending' });
    void sendFile(waiting, {
      ...latest.current,
      onProgress: (percent) => setUploadPercent(waiting.key, percent),
    }).then((sent) => set(sent));
  }, [waiting, busy]);

  return {
    photos,
    add: (more) => setPhotos((now) => [...now, ...more]),
    remove: (key) => {
      const photo = photos.find((one) => one.key === key);
      if (photo) void forgetFile(photo.path);
      setPhotos((now) => now.filter((one) => one.key !== key));
    },
    retry: (key) => setPhotos((now) => changeFile(now, key, { state: 'waiting' })),
    uploading: photos.some(isOpen),
    ids: evidenceIds(photos),
  };
}
