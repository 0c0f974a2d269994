import type { ByteSource } from '../../ports/byte-source.ts';
import type { Digest } from '../../ports/digest.ts';
import type { EvidenceStore } from '../../ports/evidence-store.ts';
import type { KeyService } from '../../ports/key-service.ts';
import type { OriginalKeys } from '../../ports/original-keys.ts';
import type { Randomness } from '../../ports/randomness.ts';
import type { SealedOriginals, Stretch } from '../../ports/sealed-originals.ts';
import {
  fileHead,
  newPrefixBytes,
  openSegments,
  segmentBytes,
  segmentSealer,
} from '../crypto/sealed-file.ts';

export type SealedOriginalsOptions = {
  readonly files: Pick<EvidenceStore, 'open' | 'draft'>;
  readonly originalKeys: OriginalKeys;
  readonly keys: KeyService;
  readonly digest: Digest;
  readonly randomness: Randomness;
};

const purpose = (evidenceId: string) => ({ vault: 'identities' as const, subject: evidenceId });
const sealedKey = (object: string): string => `sealed/${object}`;

/**
 * The object's name is new for each attempt, and the wrapped key names its object: two workers that seal the
 * same upload at once leave one pair that fits, and an object nobody has a key to.
 */
export const sealedOriginals = (options: SealedOriginalsOptions): SealedOriginals => {
  const { files, originalKeys, keys, digest, randomness } = options;
  return {
    draft: async (evidenceId, source) => {
      const object = `${evidenceId}-${Buffer.from(randomness.bytes(8)).toString('hex')}`;
      const key = await keys.newDataKey(purpose(evidenceId));
      const draft = await files.draft(sealedKey(object), 'application/octet-stream');
      try {
        const hash = digest.start();
        const prefix = randomness.bytes(newPrefixBytes);
        const seal = segmentSealer({ key: key.plain, prefix, subject: evidenceId });
        await draft.append(fileHead(prefix));
        for await (const { plain, ...segment } of segmentsOf(source)) {
          hash.add(plain);
          await draft.append(seal(plain, segment));
        }
        const facts = { sha256: hash.sha256(), bytes: source.size };
        return {
          ...facts,
          keep: async () => {
            await draft.commit();
            const stored = await originalKeys.put(evidenceId, { ...facts, object, wrapped: key.wrapped });
            if (stored === 'stored') return 'kept';
            const first = await originalKeys.find(evidenceId);
            return first?.sha256 === facts.sha256 ? 'kept' : 'other-file';
          },
          discard: () => draft.discard(),
        };
      } catch (error) {
        await draft.discard();
        throw error;
      } finally {
        key.plain.fill(0);
      }
    },
    facts: async (evidenceId) => {
      const found = await originalKeys.find(evidenceId);
      return found === undefined ? undefined : { sha256: found.sha256, bytes: found.bytes };
    },
    holds: async (evidenceId) => (await originalKeys.find(evidenceId))?.wrapped !== undefined,
    open: async (evidenceId, stretch) => {
      const found = await originalKeys.find(evidenceId);
      if (found?.wrapped === undefined) return undefined;
      const key = await keys.unwrap(found.wrapped, purpose(evidenceId));
      const source = await files.open(sealedKey(found.object));
      return source === undefined
        ? undefined
        : closing(source, openSegments(source, key, evidenceId, segmentsIn(stretch)));
    },
    erase: (evidenceId) => originalKeys.erase(evidenceId),
  };
};

const segmentsIn = (stretch: Stretch | undefined) => {
  if (stretch === undefined) return {};
  const { from, bytes } = stretch;
  if (from % segmentBytes !== 0 || bytes % segmentBytes !== 0)
    throw new RangeError('an original is opened in whole segments');
  return { from: from / segmentBytes, most: bytes / segmentBytes };
};

/** The buffer is the same for every segment: its owner has encrypted it before the next is read. */
async function* segmentsOf(source: ByteSource) {
  const buffer = new Uint8Array(segmentBytes);
  const count = Math.max(1, Math.ceil(source.size / segmentBytes));
  for (let index = 0; index < count; index += 1) {
    const length = await source.read(index * segmentBytes, buffer);
    yield { plain: buffer.subarray(0, length), index, isLast: index === count - 1 };
  }
}

async function* closing(source: ByteSource, pieces: AsyncIterable<Uint8Array>) {
  try {
    yield* pieces;
  } finally {
    await source.close();
  }
}
