import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { EvidenceStore } from '../../ports/evidence-store.ts';

/** Evidence in one private bucket; encryption at rest and prefixes are the bucket's policy. */
export const s3EvidenceStore = (client: S3Client, bucket: string): EvidenceStore => ({
  uploadForm: async ({ key, contentType, bytes, expiresInSeconds }) => {
    // Loaded on first use: most invocations of the function never sign an upload.
    const { createPresignedPost } = await import('@aws-sdk/s3-presigned-post');
    // Each field becomes an exact condition of the signed policy.
    const { url, fields } = await createPresignedPost(client, {
      Bucket: bucket,
      Key: key,
      Fields: { 'Content-Type': contentType },
      Conditions: [['content-length-range', 1, bytes]],
      Expires: expiresInSeconds,
    });
    return { url, fields };
  },
  readUrl: async (key, expiresInSeconds) => {
    const { getSignedUrl } = await import('@aws-sdk/s3-request-presigner');
    return getSignedUrl(client, new GetObjectCommand({ Bucket: bucket, Key: key }), {
      expiresIn: expiresInSeconds,
    });
  },
  read: async (key) => {
    try {
      const found = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return await found.Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  },
  write: async (key, body, contentType) => {
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType }),
    );
  },
  remove: async (key) => {
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
  },
});
