import Taro from '@tarojs/taro';
import type { ChosenPhoto, PhotoSource } from './photo';

const typeOf = (path: string): ChosenPhoto['contentType'] => {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'png') return 'image/png';
  if (ending === 'webp') return 'image/webp';
  if (ending === 'heic') return 'image/heic';
  return 'image/jpeg';
};

/** Pictures as compressed by WeChat and kept in the app's own folder, where they survive a restart. */
export async function choosePhotos(count: number, source: PhotoSource): Promise<readonly ChosenPhoto[]> {
  const chosen = await Taro.chooseMedia({
    count,
    mediaType: ['image'],
    sourceType: [source],
    sizeType: ['compressed'],
  }).catch(() => undefined);
  if (!chosen) return [];
  return Promise.all(
    chosen.tempFiles.map(async ({ tempFilePath, size }) => ({
      path: await keep(tempFilePath),
      bytes: size,
      contentType: typeOf(tempFilePath),
    })),
  );
}

/** Through the file system manager: what wx.saveFile keeps is limited to 10 MB for all pictures together. */
const keep = (tempFilePath: string): Promise<string> =>
  new Promise((resolve) =>
    Taro.getFileSystemManager().saveFile({
      tempFilePath,
      success: (saved) => resolve('savedFilePath' in saved ? saved.savedFilePath : tempFilePath),
      fail: () => resolve(tempFilePath),
    }),
  );

/** Undefined when WeChat has cleared the file: it cannot be sent any more. */
export const photoAddress = (path: string): Promise<string | undefined> =>
  new Promise((resolve) =>
    Taro.getFileSystemManager().access({
      path,
      success: () => resolve(path),
      fail: () => resolve(undefined),
    }),
  );

export const forgetPhoto = async (path: string): Promise<void> => {
  Taro.getFileSystemManager().removeSavedFile({ filePath: path, fail: () => {} });
};
