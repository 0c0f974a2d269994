import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { s3EvidenceStore } from '../../../functions/adapters/s3/s3-evidence-store.ts';

const client = (
  handle: (path: string, method: string) => { status: number; body?: string } = () => ({ status: 200 }),
) =>
  new S3Client({
    region: 'cn-north-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    maxAttempts: 1,
    requestHandler: {
      handle: async (request: { path: string; method: string }) => {
        const { status, body = '' } = handle(request.path, request.method);
        return {
          response: {
            statusCode: status,
            headers: { 'content-type': 'application/xml' },
            body: new Blob([body]).stream(),
          },
        };
      },
    } as never,
  });

describe('the upload form for S3', () => {
  it('signs the exact key, the exact content type, the size limit and a short life', async () => {
    const store = s3EvidenceStore(client(), 'evidence');
    const before = Date.now();
    const form = await store.uploadForm({
      key: 'quarantine/evd_1',
      contentType: 'image/jpeg',
      bytes: 4321,
      expiresInSeconds: 300,
    });
    const policy = JSON.parse(Buffer.from(form.fields['Policy'] ?? '', 'base64').toString());
    expect(form.url).toBe('https://evidence.s3.cn-north-1.amazonaws.com.cn/');
    expect(form.fields).toMatchObject({ key: 'quarantine/evd_1', 'Content-Type': 'image/jpeg' });
    expect(policy.conditions).toEqual(
      expect.arrayContaining([
        ['content-length-range', 1, 4321],
        { key: 'quarantine/evd_1' },
        { 'Content-Type': 'image/jpeg' },
        { bucket: 'evidence' },
      ]),
    );
    const life = Date.parse(policy.expiration) - before;
    expect(life).toBeGreaterThan(290_000);
    expect(life).toBeLessThan(310_000);
  });
});

describe('reading from S3', () => {
  it('gives undefined for what does not exist and throws what is broken', async () => {
    const missing = client(() => ({ status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' }));
    expect(await s3EvidenceStore(missing, 'evidence').open('a')).toBeUndefined();
    const denied = client(() => ({ status: 403, body: '<Error><Code>AccessDenied</Code></Error>' }));
    await expect(s3EvidenceStore(denied, 'evidence').open('a')).rejects.toThrow();
  });
});
