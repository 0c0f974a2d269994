import type { ByteSource } from '../../ports/byte-source.ts';
import type { Blobs } from './blobs.ts';

/** Files of a run that keeps nothing (`--memory`). */
export const memoryBlobs = (): Blobs => {
  const files = new Map<string, Uint8Array>();
  return {
    draft: () => {
      const chunks: Uint8Array[] = [];
      return Promise.resolve({
        append: (chunk) => Promise.resolve(void chunks.push(chunk.slice())),
        commit: (key) => Promise.resolve(void files.set(key, new Uint8Array(Buffer.concat(chunks)))),
        discard: () => Promise.resolve(),
      });
    },
    open: (key) => {
      const bytes = files.get(key);
      return Promise.resolve(bytes === undefined ? undefined : memorySource(bytes));
    },
    remove: (key) => Promise.resolve(void files.delete(key)),
    keys: () => Promise.resolve([...files.keys()].sort()),
  };
};

export const memorySource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, into) => {
    const piece = bytes.subarray(offset, offset + into.length);
    into.set(piece);
    return Promise.resolve(piece.length);
  },
  close: () => Promise.resolve(),
});
