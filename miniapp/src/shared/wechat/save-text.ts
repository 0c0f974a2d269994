import Taro from '@tarojs/taro';

/** WeChat keeps no files for people: the text goes to a chat of their choice, best to their own file transfer. */
export async function saveText(name: string, text: string): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}.json`;
  const files = Taro.getFileSystemManager();
  try {
    files.writeFileSync(filePath, text, 'utf8');
    await Taro.shareFileMessage({ filePath, fileName: `${name}.json` });
    return true;
  } catch {
    return false;
  } finally {
    // A copy of everything must not stay in the mini-program's folder.
    files.unlink({ filePath, fail: () => {} });
  }
}
