import { dropBlob, keepBlob, readBlob } from './kept-blobs.h5';
import type { ChosenPhoto, PhotoSource } from './photo';
import { randomKey } from './random-key';
import { shrinkPhoto } from './shrink-photo.h5';

/** Pictures from the camera or the files, made smaller here and kept where they survive a closed tab. */
export async function choosePhotos(count: number, source: PhotoSource): Promise<readonly ChosenPhoto[]> {
  const files = await pickFiles(source, count);
  return Promise.all(files.slice(0, count).map(keep));
}

async function keep(file: File): Promise<ChosenPhoto> {
  const { blob, contentType } = await shrinkPhoto(file);
  const path = `blob-${randomKey()}`;
  await keepBlob(path, blob);
  return { path, bytes: blob.size, contentType };
}

const addresses = new Map<string, string>();

/** An address the page can show and upload; undefined when the picture is gone from this browser. */
export async function photoAddress(path: string): Promise<string | undefined> {
  const known = addresses.get(path);
  if (known) return known;
  const blob = await readBlob(path);
  if (!blob) return undefined;
  const address = URL.createObjectURL(blob);
  addresses.set(path, address);
  return address;
}

export async function forgetPhoto(path: string): Promise<void> {
  const address = addresses.get(path);
  if (address) URL.revokeObjectURL(address);
  addresses.delete(path);
  await dropBlob(path);
}

function pickFiles(source: PhotoSource, count: number): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = count > 1 && source === 'album';
    if (source === 'camera') input.setAttribute('capture', 'environment');
    input.hidden = true;
    input.setAttribute('data-source', source);
    document.body.append(input);
    const finish = (files: readonly File[]) => {
      input.remove();
      resolve(files);
    };
    input.addEventListener('change', () => finish([...(input.files ?? [])]));
    input.addEventListener('cancel', () => finish([]));
    input.click();
  });
}
