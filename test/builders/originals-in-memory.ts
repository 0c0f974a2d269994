import { digest } from '../../functions/adapters/crypto/digest.ts';
import { sealedOriginals } from '../../functions/adapters/originals/sealed-originals.ts';
import { memoryBlobs } from '../../functions/local/blobs/memory-blobs.ts';
import { randomness, type StorageWorld } from '../adapters/dynamodb/storage-world.ts';

/** The production sealing over a world's own keys; the files lie in memory. */
export const originalsInMemory = ({ originalKeys, keys }: Pick<StorageWorld, 'originalKeys' | 'keys'>) => {
  const blobs = memoryBlobs();
  const files = {
    open: blobs.open,
    draft: async (key: string) => {
      const draft = await blobs.draft();
      return { ...draft, commit: () => draft.commit(key) };
    },
  };
  return sealedOriginals({ files, originalKeys, keys, digest, randomness });
};
