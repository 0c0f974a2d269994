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

async function keep(tempFilePath: string): Promise<string> {
  const saved = await Taro.saveFile({ tempFilePath }).catch(() => undefined);
  return saved && 'savedFilePath' in saved ? String(saved.savedFilePath) : tempFilePath;
}

export const photoAddress = async (path: string): Promise<string | undefined> => path;

export const forgetPhoto = async (path: string): Promise<void> => {
  Taro.getFileSystemManager().removeSavedFile({ filePath: path, fail: () => {} });
};
