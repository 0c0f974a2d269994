import type { ByteSource } from '../../ports/byte-source.ts';

/** A file while it arrives: nothing is visible under its key before `commit`. */
export type BlobDraft = {
  append(chunk: Uint8Array): Promise<void>;
  commit(key: string): Promise<void>;
  discard(): Promise<void>;
};

/** Where the embedded run keeps files. */
export type Blobs = {
  draft(): Promise<BlobDraft>;
  open(key: string): Promise<ByteSource | undefined>;
  remove(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
};

/** Keys become file names: only plain segments, none that starts with a dot. */
export const isBlobKey = (key: string): boolean =>
  key.length <= 512 && /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/.test(key);
