import { fileMediaCleaner } from '../../../functions/adapters/media/file-media-cleaner.ts';
import { memorySource } from '../../../functions/local/blobs/memory-blobs.ts';
import type { MediaKind, MediaRefusal } from '../../../functions/ports/media-cleaner.ts';

type Cleaned =
  | { readonly ok: true; readonly contentType: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: MediaRefusal };

/** The whole clean copy at once, for files that are small. */
export const cleanBytes = async (
  bytes: Uint8Array,
  { kind, contentType }: { readonly kind: MediaKind; readonly contentType: string },
): Promise<Cleaned> => {
  const pieces: Uint8Array[] = [];
  let given = '';
  const result = await fileMediaCleaner.clean(memorySource(bytes), { kind, contentType }, async (type) => {
    given = type;
    return { append: (piece) => Promise.resolve(void pieces.push(piece.slice())) };
  });
  if (!result.ok) return result;
  return { ok: true, contentType: given, bytes: new Uint8Array(Buffer.concat(pieces)) };
};
