import Taro from '@tarojs/taro';

/** Through the file system manager: what wx.saveFile keeps is limited to 10 MB for all files together. */
export const keepFile = (tempFilePath: string): Promise<string> =>
  new Promise((resolve) =>
    Taro.getFileSystemManager().saveFile({
      tempFilePath,
      success: (saved) => resolve('savedFilePath' in saved ? saved.savedFilePath : tempFilePath),
      fail: () => resolve(tempFilePath),
    }),
  );

/** The exact length: the upload is refused when it differs from the one announced. */
export const bytesOf = (filePath: string): Promise<number | undefined> =>
  new Promise((resolve) =>
    Taro.getFileSystemManager().getFileInfo({
      filePath,
      success: (info) => resolve('size' in info ? info.size : undefined),
      fail: () => resolve(undefined),
    }),
  );

/** Undefined when WeChat has cleared the file: it cannot be sent any more. */
export const fileAddress = (path: string): Promise<string | undefined> =>
  new Promise((resolve) =>
    Taro.getFileSystemManager().access({
      path,
      success: () => resolve(path),
      fail: () => resolve(undefined),
    }),
  );

export const forgetFile = async (path: string): Promise<void> => {
  Taro.getFileSystemManager().removeSavedFile({ filePath: path, fail: () => {} });
};
