import type { ChosenFile } from './chosen-file';

/** Long edge in pixels: a number plate stays readable, a weak network copes. */
const longEdge = 1600;
const small = 300 * 1024;

type Shrunk = { readonly blob: Blob; readonly contentType: ChosenFile['contentType'] };

/**
 * Drawing a picture anew also drops what the camera wrote into it (place, time, device). `known` is the type
 * where the server's cleaner takes it as it is; undefined is given back where nobody can use the file.
 */
export async function shrinkPhoto(
  file: File,
  known: ChosenFile['contentType'] | undefined,
): Promise<Shrunk | undefined> {
  if (known === 'image/jpeg' && file.size <= small) return { blob: file, contentType: known };
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
  return known === undefined ? undefined : { blob: file, contentType: known };
}
