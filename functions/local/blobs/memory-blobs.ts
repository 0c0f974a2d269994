import type { Blobs } from './blobs.ts';

/** Files of a run that keeps nothing (`--memory`). */
export const memoryBlobs = (): Blobs => {
  const files = new Map<string, Uint8Array>();
  return {
    draft: () => {
      const chunks: Uint8Array[] = [];
      return Promise.resolve({
        append: (chunk) => Promise.resolve(void chunks.push(chunk)),
        commit: (key) => Promise.resolve(void files.set(key, new Uint8Array(Buffer.concat(chunks)))),
        discard: () => Promise.resolve(),
      });
    },
    read: (key) => Promise.resolve(files.get(key)?.slice()),
    remove: (key) => Promise.resolve(void files.delete(key)),
    keys: () => Promise.resolve([...files.keys()].sort()),
  };
};
