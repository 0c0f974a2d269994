import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import type { ByteSource } from '../../ports/byte-source.ts';

export type ObjectPlace = { readonly Bucket: string; readonly Key: string };

/** One request fetches this much, whatever small piece is asked for; read from front to back 50 MB take 50. */
const windowBytes = 1024 * 1024;

/** An object in ranges, all of the same version: one that is replaced meanwhile fails (412). */
export const s3ObjectSource = async (
  client: S3Client,
  place: ObjectPlace,
): Promise<ByteSource | undefined> => {
  let window = await range(client, place, 0, windowBytes);
  if (window === undefined) return undefined;
  const { size, etag } = window;
  const holding = async (offset: number, length: number) => {
    const held = window;
    if (held !== undefined && offset >= held.start && offset + length <= held.start + held.bytes.length)
      return held;
    const found = await range(client, place, offset, Math.max(length, windowBytes), etag);
    if (found === undefined) throw new Error('the object has gone');
    window = found;
    return found;
  };
  return {
    size,
    read: async (offset, into) => {
      const length = Math.min(into.length, size - offset);
      if (length <= 0) return 0;
      const { start, bytes } = await holding(offset, length);
      const piece = bytes.subarray(offset - start, offset - start + length);
      if (piece.length !== length) throw new Error('S3 gave fewer bytes than asked for');
      into.set(piece);
      return length;
    },
    close: () => Promise.resolve(),
  };
};

type Window = {
  readonly start: number;
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly etag: string | undefined;
};

const range = async (
  client: S3Client,
  place: ObjectPlace,
  start: number,
  length: number,
  etag?: string,
): Promise<Window | undefined> => {
  try {
    const answer = await client.send(
      new GetObjectCommand({
        ...place,
        Range: `bytes=${start}-${start + length - 1}`,
        ...(etag !== undefined && { IfMatch: etag }),
      }),
    );
    const bytes = (await answer.Body?.transformToByteArray()) ?? new Uint8Array();
    const stated = Number(answer.ContentRange?.split('/').at(-1));
    return { start, bytes, size: Number.isNaN(stated) ? bytes.length : stated, etag: answer.ETag };
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
};
