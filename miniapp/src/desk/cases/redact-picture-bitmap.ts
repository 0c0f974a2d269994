import { useEffect, useState } from 'react';

/** The pixels of a picture, upright; `unreadable` where this browser cannot decode it (HEIC in most). */
export function useBitmap(url: string): ImageBitmap | 'unreadable' | undefined {
  const [bitmap, setBitmap] = useState<ImageBitmap | 'unreadable'>();
  useEffect(() => {
    let gone = false;
    // Fetched, not shown by address: a picture from another host would lock the canvas.
    fetch(url, { credentials: 'omit' })
      .then(async (response) =>
        response.ok ? createImageBitmap(await response.blob()) : ('unreadable' as const),
      )
      .catch(() => 'unreadable' as const)
      .then((found) => {
        if (!gone) setBitmap(found);
        else if (found !== 'unreadable') found.close();
      });
    return () => {
      gone = true;
    };
  }, [url]);
  return bitmap;
}
