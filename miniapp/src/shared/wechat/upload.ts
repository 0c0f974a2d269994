import Taro from '@tarojs/taro';
import { type Upload, type Uploaded, uploadedBy } from './upload-task';

/** A minute, and what 20 KB a second need for the rest: WeChat has no notion of a stalled upload. */
const patience = (bytes: number): number => 60_000 + Math.round(bytes / 20);

/** One multipart POST as the upload policy wants it: the fields first, the file last, nobody's session. */
export async function upload({ url, fields, path, bytes, onProgress, onStart }: Upload): Promise<Uploaded> {
  try {
    const task = Taro.uploadFile({
      url,
      filePath: path,
      name: 'file',
      formData: { ...fields },
      timeout: patience(bytes),
    });
    onStart(() => task.abort());
    task.progress((event) => onProgress(event.progress));
    return uploadedBy((await task).statusCode);
  } catch {
    return 'offline';
  }
}
