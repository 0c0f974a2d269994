import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { digest } from '../../../functions/adapters/crypto/digest.ts';
import { sealedOriginals } from '../../../functions/adapters/originals/sealed-originals.ts';
import { memoryBlobs, memorySource } from '../../../functions/local/blobs/memory-blobs.ts';
import { localKeyService } from '../../../functions/local/keys/local-key-service.ts';
import type { EvidenceStore } from '../../../functions/ports/evidence-store.ts';
import type { OriginalKey, OriginalKeys } from '../../../functions/ports/original-keys.ts';
import { wholeObject } from '../../builders/whole-object.ts';

const randomness = { bytes: (length: number) => new Uint8Array(randomBytes(length)) };
const photo = Buffer.from('the original with Make: Phone, GPS 30.51 105.57 '.repeat(5000));

let blobs = memoryBlobs();
let stored = new Map<string, OriginalKey>();
let originals = sealedOriginals(world());

function world() {
  const files: Pick<EvidenceStore, 'open' | 'draft'> = {
    open: (key) => blobs.open(key),
    draft: async (key) => {
      const draft = await blobs.draft();
      return { ...draft, commit: () => draft.commit(key) };
    },
  };
  const originalKeys: OriginalKeys = {
    put: async (id, key) => {
      if (stored.has(id)) return 'exists';
      stored.set(id, key);
      return 'stored';
    },
    find: async (id) => stored.get(id),
    erase: async (id) => {
      const key = stored.get(id);
      if (key !== undefined) stored.set(id, { ...key, wrapped: undefined });
    },
  };
  return { files, originalKeys, keys: localKeyService(new Uint8Array(32), randomness), digest, randomness };
}

beforeEach(() => {
  blobs = memoryBlobs();
  stored = new Map();
  originals = sealedOriginals(world());
});

const opened = async (id: string): Promise<Buffer | undefined> => {
  const pieces = await originals.open(id);
  if (pieces === undefined) return undefined;
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};
const kept = async (id: string, bytes: Uint8Array = photo) =>
  (await originals.draft(id, memorySource(bytes))).keep();

describe('a sealed original', () => {
  it('lies encrypted, opens to the very file, and its hash and size are known', async () => {
    expect(await kept('evd_1')).toBe('kept');
    const [name = ''] = await blobs.keys();
    expect(name).toMatch(/^sealed\/evd_1-[0-9a-f]{16}$/);
    const object = Buffer.from((await wholeObject(blobs.open(name))) ?? []);
    expect(object.includes('GPS') || object.includes('Phone')).toBe(false);
    expect((await opened('evd_1'))?.equals(photo)).toBe(true);
    expect(await originals.facts('evd_1')).toEqual({ sha256: digest.sha256(photo), bytes: photo.length });
  });

  it('is gone for ever once its key is erased; that it existed is still known', async () => {
    await kept('evd_1');
    await originals.erase('evd_1');
    expect(await originals.open('evd_1')).toBeUndefined();
    expect(stored.get('evd_1')?.wrapped).toBeUndefined();
    expect(await originals.facts('evd_1')).toEqual({ sha256: digest.sha256(photo), bytes: photo.length });
    expect(await blobs.keys()).toHaveLength(1);
  });

  it('does not open with the key or the object of another', async () => {
    await kept('evd_1');
    await kept('evd_2');
    const [one, two] = [stored.get('evd_1'), stored.get('evd_2')];
    if (one === undefined || two === undefined) throw new Error('not kept');
    stored.set('evd_2', one);
    await expect(opened('evd_2')).rejects.toThrow('another purpose');
    stored.set('evd_2', { ...two, object: one.object });
    await expect(opened('evd_2')).rejects.toThrow('does not open');
  });

  it('is the first that was kept: sealed twice at once it still opens, and another file is told apart', async () => {
    const [first, second] = await Promise.all([
      originals.draft('evd_1', memorySource(photo)),
      originals.draft('evd_1', memorySource(photo)),
    ]);
    expect(await Promise.all([first.keep(), second.keep()])).toEqual(['kept', 'kept']);
    expect((await opened('evd_1'))?.equals(photo)).toBe(true);
    expect(await kept('evd_1', Buffer.from('swapped'))).toBe('other-file');
    expect((await opened('evd_1'))?.equals(photo)).toBe(true);
  });

  it('leaves nothing behind when it is discarded or cannot be read', async () => {
    await (await originals.draft('evd_1', memorySource(photo))).discard();
    const broken = { ...memorySource(photo), read: () => Promise.reject(new Error('disk')) };
    await expect(originals.draft('evd_2', broken)).rejects.toThrow('disk');
    expect([await blobs.keys(), stored.size]).toEqual([[], 0]);
  });
});
