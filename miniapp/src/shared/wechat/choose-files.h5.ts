import {
  type Chosen,
  type ChosenFile,
  type FileSource,
  mostBytesOf,
  typeOf,
  type Unusable,
} from './chosen-file';
import { keepBlob } from './kept-blobs.h5';
import { randomKey } from './random-key';
import { shrinkPhoto } from './shrink-photo.h5';

const films = 'video/mp4,video/quicktime,.mp4,.mov,.m4v';
const accepted = (source: FileSource, photosOnly: boolean): string => {
  if (source === 'sound') return 'audio/mpeg,audio/mp4,audio/aac,audio/x-m4a,.mp3,.m4a,.aac';
  if (source === 'film') return films;
  return source === 'camera' || photosOnly ? 'image/*' : `image/*,${films}`;
};

/** Files from camera or folders, pictures made smaller, kept where they survive a closed tab. */
export async function chooseFiles(
  count: number,
  source: FileSource,
  photosOnly: boolean,
  onPicked: () => void,
): Promise<Chosen> {
  const picked = await pickFiles(source, count, accepted(source, photosOnly));
  onPicked();
  const taken = await Promise.all(picked.slice(0, count).map(keep));
  const files = taken.filter((one) => typeof one !== 'string');
  const unusable = taken.find((one) => typeof one === 'string');
  return { files, ...(unusable ? { unusable } : {}) };
}

async function keep(file: File): Promise<ChosenFile | Unusable> {
  const type = typeOf(file.type, file.name);
  if (file.type.startsWith('image/') || type?.[0] === 'photo') {
    const shrunk = await shrinkPhoto(file, type?.[1]);
    return shrunk === undefined ? 'wrong-kind' : store(shrunk.blob, 'photo', shrunk.contentType);
  }
  return type === undefined ? 'wrong-kind' : store(file, ...type);
}

export async function store(
  blob: Blob,
  kind: ChosenFile['kind'],
  contentType: ChosenFile['contentType'],
): Promise<ChosenFile | Unusable> {
  if (blob.size > mostBytesOf(contentType)) return 'too-large';
  const path = `blob-${randomKey()}`;
  await keepBlob(path, blob);
  return { path, kind, bytes: blob.size, contentType };
}

function pickFiles(source: FileSource, count: number, accept: string): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = count > 1 && (source === 'album' || source === 'sound');
    if (source === 'camera' || source === 'film') input.setAttribute('capture', 'environment');
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
