import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import type { ObjectDraft } from '../../ports/evidence-store.ts';
import type { ObjectPlace } from './s3-object-source.ts';

/** Smallest part of S3; every part but the last has exactly this size. */
const partBytes = 5 * 1024 * 1024;

type Part = {
  readonly PartNumber: number;
  readonly ETag: string | undefined;
  /** The client sends one with each part; S3 wants to see it again at the end. */
  readonly ChecksumCRC32: string | undefined;
};

/** One request for what fits into a part, a multipart upload for what does not. Holds one part. */
export const s3ObjectDraft = (client: S3Client, place: ObjectPlace, contentType: string): ObjectDraft => {
  const parts: Part[] = [];
  let buffer: Buffer = Buffer.alloc(64 * 1024);
  let filled = 0;
  let upload: string | undefined;

  const sendPart = async (): Promise<void> => {
    if (upload === undefined) {
      const begun = await client.send(
        new CreateMultipartUploadCommand({ ...place, ContentType: contentType }),
      );
      if (begun.UploadId === undefined) throw new Error('S3 began no upload');
      upload = begun.UploadId;
    }
    const PartNumber = parts.length + 1;
    const { ETag, ChecksumCRC32 } = await client.send(
      new UploadPartCommand({ ...place, UploadId: upload, PartNumber, Body: buffer.subarray(0, filled) }),
    );
    parts.push({ PartNumber, ETag, ChecksumCRC32 });
    filled = 0;
  };
  return {
    append: async (piece) => {
      for (let at = 0; at < piece.length; ) {
        if (filled === partBytes) await sendPart();
        const length = Math.min(piece.length - at, partBytes - filled);
        buffer = withRoom(buffer, filled + length);
        buffer.set(piece.subarray(at, at + length), filled);
        filled += length;
        at += length;
      }
    },
    commit: async () => {
      if (upload === undefined) {
        const Body = buffer.subarray(0, filled);
        await client.send(new PutObjectCommand({ ...place, Body, ContentType: contentType }));
        return;
      }
      if (filled > 0) await sendPart();
      await client.send(
        new CompleteMultipartUploadCommand({
          ...place,
          UploadId: upload,
          MultipartUpload: { Parts: parts.map((part) => ({ ...part })) },
        }),
      );
    },
    discard: async () => {
      if (upload === undefined) return;
      await client.send(new AbortMultipartUploadCommand({ ...place, UploadId: upload }));
      upload = undefined;
    },
  };
};

/** Doubles, so that a photo does not cost the memory of a film. */
const withRoom = (buffer: Buffer, needed: number): Buffer => {
  if (buffer.length >= needed) return buffer;
  const larger = Buffer.alloc(Math.min(partBytes, Math.max(needed, buffer.length * 2)));
  larger.set(buffer);
  return larger;
};
