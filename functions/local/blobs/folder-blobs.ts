import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { ByteSource } from '../../ports/byte-source.ts';
import { type Blobs, isBlobKey } from './blobs.ts';

/** Drafts lie beside the objects, on the same disk, so that the rename is atomic. */
const draftFolder = '.drafts';

/** Files below one folder; a file that was acknowledged survives a power cut. */
export const folderBlobs = async (folder: string): Promise<Blobs> => {
  const drafts = join(folder, draftFolder);
  await rm(drafts, { recursive: true, force: true });
  await mkdir(drafts, { recursive: true, mode: 0o700 });

  const path = (key: string): string => {
    if (!isBlobKey(key)) throw new Error('blob key malformed');
    return join(folder, key);
  };
  return {
    draft: async () => {
      const name = join(drafts, randomUUID());
      const file = await open(name, 'wx', 0o600);
      return {
        append: async (chunk) => {
          await file.writeFile(chunk);
        },
        commit: async (key) => {
          const target = path(key);
          await file.sync();
          await file.close();
          await mkdir(dirname(target), { recursive: true, mode: 0o700 });
          await rename(name, target);
          await synced(dirname(target));
        },
        discard: async () => {
          await file.close().catch(() => undefined);
          await rm(name, { force: true });
        },
      };
    },
    open: async (key) => {
      try {
        return await fileSource(path(key));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    remove: (key) => rm(path(key), { force: true }),
    keys: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() && entry.parentPath !== drafts)
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort();
    },
  };
};

/** One handle for the whole reading: a file that is replaced meanwhile stays what it was. */
const fileSource = async (name: string): Promise<ByteSource> => {
  const file = await open(name, 'r');
  const { size } = await file.stat();
  return {
    size,
    read: async (offset, into) => {
      let filled = 0;
      while (filled < into.length) {
        const { bytesRead } = await file.read(into, filled, into.length - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return filled;
    },
    close: () => file.close(),
  };
};

/** The new name itself reaches the disk with the folder. */
const synced = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
