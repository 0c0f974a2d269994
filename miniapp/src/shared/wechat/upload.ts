import Taro from '@tarojs/taro';

type Upload = {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly path: string;
  /** 0 to 100. */
  readonly onProgress: (percent: number) => void;
};

/** One multipart POST as the upload policy wants it: the fields first, the file last, nobody's session. */
export async function upload({
  url,
  fields,
  path,
  onProgress,
}: Upload): Promise<'done' | 'offline' | 'refused'> {
  try {
    const task = Taro.uploadFile({
      url,
      filePath: path,
      name: 'file',
      formData: { ...fields },
      timeout: 120_000,
    });
    task.progress((event) => onProgress(event.progress));
    const { statusCode } = await task;
    return statusCode >= 200 && statusCode < 300 ? 'done' : 'refused';
  } catch {
    return 'offline';
  }
}
