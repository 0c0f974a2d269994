type Callbacks = { success?: (result: object) => void; fail?: (result: object) => void };

/** The phone's files: temporary ones that WeChat clears, and those the app saved. */
export const createFiles = () => {
  const files = new Map<string, Uint8Array>();
  let count = 0;
  const addTemporary = (bytes: Uint8Array, ending: string): string => {
    count += 1;
    const path = `wxfile://tmp_${count}.${ending}`;
    files.set(path, bytes);
    return path;
  };
  const answer = ({ success, fail }: Callbacks, name: string, done: object | undefined): void =>
    done === undefined ? fail?.({ errMsg: `${name}:fail no such file` }) : success?.(done);
  const manager = {
    saveFile: (options: Callbacks & { tempFilePath: string }) => {
      const bytes = files.get(options.tempFilePath);
      if (bytes === undefined || !options.tempFilePath.startsWith('wxfile://tmp_')) {
        answer(options, 'saveFile', undefined);
        return;
      }
      files.delete(options.tempFilePath);
      const savedFilePath = options.tempFilePath.replace('tmp_', 'store_');
      files.set(savedFilePath, bytes);
      answer(options, 'saveFile', { savedFilePath });
    },
    access: (options: Callbacks & { path: string }) =>
      answer(options, 'access', files.has(options.path) ? {} : undefined),
    getFileInfo: (options: Callbacks & { filePath: string }) => {
      const bytes = files.get(options.filePath);
      answer(options, 'getFileInfo', bytes && { size: bytes.length });
    },
    removeSavedFile: (options: Callbacks & { filePath: string }) =>
      answer(options, 'removeSavedFile', files.delete(options.filePath) ? {} : undefined),
  };
  return {
    addTemporary,
    manager,
    has: (path: string): boolean => files.has(path),
    read: (path: string): Uint8Array | undefined => files.get(path),
    /** What WeChat may do at any time between two starts. */
    clearTemporary: () => {
      for (const path of files.keys()) if (path.startsWith('wxfile://tmp_')) files.delete(path);
    },
    saved: (): readonly string[] => [...files.keys()].filter((path) => path.startsWith('wxfile://store_')),
  };
};

export type Files = ReturnType<typeof createFiles>;
