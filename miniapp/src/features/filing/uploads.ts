const running = new Map<string, () => void>();

/** The uploads that run at this moment, by the file's key, each with what ends it. */
export const uploads = {
  started: (key: string, stop: () => void): void => {
    running.set(key, stop);
  },
  ended: (key: string): void => {
    running.delete(key);
  },
  stop: (key: string): void => running.get(key)?.(),
};
