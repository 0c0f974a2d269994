import { readBlob } from './kept-blobs.h5';
import { type Upload, type Uploaded, uploadedBy } from './upload-task';

/** Nothing moved for so long: the connection is dead, however large the file. */
const stalledMs = 45_000;

/**
 * As in WeChat: the fields first, the file last, nobody's session. Taro's own version reads the picture through
 * a request to its blob: address, which the content security policy refuses; fetch() tells no progress.
 */
export async function upload({ url, fields, path, onProgress, onStart }: Upload): Promise<Uploaded> {
  const file = await readBlob(path);
  if (!file) return 'refused';
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  // One name for all: what the phone called the file may tell whose it is.
  form.append('file', file, 'file');
  return new Promise((resolve) => {
    const sending = new XMLHttpRequest();
    let watch = setTimeout(() => sending.abort(), stalledMs);
    const finish = (came: Uploaded) => {
      clearTimeout(watch);
      resolve(came);
    };
    sending.open('POST', url);
    sending.upload.onprogress = ({ loaded, total }) => {
      clearTimeout(watch);
      watch = setTimeout(() => sending.abort(), stalledMs);
      onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0);
    };
    sending.onload = () => finish(uploadedBy(sending.status));
    sending.onerror = () => finish('offline');
    sending.onabort = () => finish('offline');
    onStart(() => sending.abort());
    sending.send(form);
  });
}
