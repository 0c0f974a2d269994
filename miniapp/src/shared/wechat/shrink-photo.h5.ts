import type { ChosenPhoto } from './photo';

/** Long edge in pixels: a number plate stays readable, a weak network copes. */
const longEdge = 2048;
const small = 300 * 1024;

type Shrunk = { readonly blob: Blob; readonly contentType: ChosenPhoto['contentType'] };

const passable = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/gif'] as const;

/** Drawing a picture anew also drops what the camera wrote into it (place, time, device). */
export async function shrinkPhoto(file: File): Promise<Shrunk> {
  const type = passable.find((known) => known === file.type) ?? 'image/jpeg';
  if (type === 'image/jpeg' && file.size <= small) return { blob: file, contentType: type };
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longEdge / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));
    if (blob && blob.size > 0) return { blob, contentType: 'image/jpeg' };
  } catch {
    // A format this browser cannot draw goes up as it is; the server strips it.
  }
  return { blob: file, contentType: type };
}
