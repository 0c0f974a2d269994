import { DeleteObjectCommand, GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { EvidenceStore } from '../../ports/evidence-store.ts';
import { s3ObjectDraft } from './s3-object-draft.ts';
import { s3ObjectSource } from './s3-object-source.ts';

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
  open: (key) => s3ObjectSource(client, { Bucket: bucket, Key: key }),
  draft: (key, contentType) =>
    Promise.resolve(s3ObjectDraft(client, { Bucket: bucket, Key: key }, contentType)),
  remove: async (key) => {
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
  },
});
