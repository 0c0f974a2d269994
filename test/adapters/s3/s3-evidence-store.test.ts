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

/** A bucket of one object that answers as S3 does, and refuses what S3 refuses. */
const bucket = (object?: Buffer) => {
  const calls: string[] = [];
  const parts: Buffer[] = [];
  const state = { object, etag: '"v1"' };
  const handle = async (request: {
    readonly method: string;
    readonly query: Readonly<Record<string, string>>;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: Uint8Array | string;
  }) => {
    const { method, query, headers } = request;
    const body = Buffer.from(request.body ?? '');
    const answer = (statusCode: number, text: Buffer | string = '', extra: object = {}) => ({
      response: {
        statusCode,
        headers: { 'content-type': 'application/xml', ...extra },
        body: new Blob([new Uint8Array(Buffer.from(text))]).stream(),
      },
    });
    if (method === 'GET') {
      calls.push(`GET ${headers['range']}`);
      if (state.object === undefined) return answer(404, '<Error><Code>NoSuchKey</Code></Error>');
      if ((headers['if-match'] ?? state.etag) !== state.etag)
        return answer(412, '<Error><Code>PreconditionFailed</Code></Error>');
      const [, from = '0', to = '0'] = /bytes=(\d+)-(\d+)/.exec(headers['range'] ?? '') ?? [];
      const piece = state.object.subarray(Number(from), Number(to) + 1);
      const range = `bytes ${from}-${Number(from) + piece.length - 1}/${state.object.length}`;
      return answer(206, piece, { 'content-range': range, etag: state.etag });
    }
    if (method === 'POST' && 'uploads' in query) {
      calls.push('begin');
      return answer(
        200,
        '<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>',
      );
    }
    if (method === 'PUT' && query['uploadId'] === 'u1') {
      calls.push(`part ${query['partNumber']} of ${body.length}`);
      parts.push(Buffer.from(body));
      return answer(200, '', {
        etag: `"p${query['partNumber']}"`,
        'x-amz-checksum-crc32': `crc${query['partNumber']}=`,
      });
    }
    if (method === 'POST' && query['uploadId'] === 'u1') {
      const listed = [...body.toString().matchAll(/<ETag>(?:&quot;|")p(\d)/g)].map(([, number]) => number);
      const sums = [...body.toString().matchAll(/<ChecksumCRC32>crc(\d)=/g)].map(([, number]) => number);
      calls.push(`complete ${listed.join()} with the checksums of ${sums.join()}`);
      // S3 demands 5 MiB of every part but the last.
      if (parts.slice(0, -1).some((part) => part.length < 5 * 1024 * 1024))
        return answer(400, '<Error><Code>EntityTooSmall</Code></Error>');
      state.object = Buffer.concat(parts);
      return answer(200, '<CompleteMultipartUploadResult><ETag>"v2"</ETag></CompleteMultipartUploadResult>');
    }
    if (method === 'PUT') {
      calls.push(`put ${body.length}`);
      state.object = Buffer.from(body);
      return answer(200);
    }
    calls.push('abort');
    return answer(204);
  };
  const client = new S3Client({
    region: 'cn-north-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    maxAttempts: 1,
    requestHandler: { handle } as never,
  });
  return { calls, state, store: s3EvidenceStore(client, 'evidence') };
};

const MiB = 1024 * 1024;

describe('a file in S3 that is too large to be held', () => {
  it('is read in ranges of one version, each fetched once when read from front to back', async () => {
    const object = Buffer.alloc(2.5 * MiB, 'abcdefghijk');
    const { store, calls, state } = bucket(object);
    const source = await store.open('quarantine/evd_1');
    if (source === undefined) throw new Error('not found');
    expect(source.size).toBe(object.length);
    const all: Buffer[] = [];
    const piece = Buffer.alloc(64 * 1024);
    for (let at = 0; at < source.size; ) {
      const length = await source.read(at, piece);
      all.push(Buffer.from(piece.subarray(0, length)));
      at += length;
    }
    expect(Buffer.concat(all).equals(object)).toBe(true);
    expect(calls).toEqual(['GET bytes=0-1048575', 'GET bytes=1048576-2097151', 'GET bytes=2097152-3145727']);
    state.etag = '"v2"';
    await expect(source.read(0, piece)).rejects.toThrow();
  });

  it('is written in parts as S3 demands them, and in one request when it is small', async () => {
    const { store, calls, state } = bucket();
    const draft = await store.draft('clean/evd_1', 'video/mp4');
    const piece = Buffer.alloc(MiB);
    for (let index = 0; index < 12; index += 1) await draft.append(piece.fill(index));
    expect(state.object).toBeUndefined();
    await draft.commit();
    expect(calls).toEqual([
      'begin',
      'part 1 of 5242880',
      'part 2 of 5242880',
      'part 3 of 2097152',
      'complete 1,2,3 with the checksums of 1,2,3',
    ]);
    expect(state.object?.length).toBe(12 * MiB);
    expect([0, 5, 11].map((index) => state.object?.[index * MiB + 17])).toEqual([0, 5, 11]);
    const small = bucket();
    const photo = await small.store.draft('clean/evd_2', 'image/jpeg');
    await photo.append(piece.subarray(0, 1000));
    await photo.commit();
    expect(small.calls).toEqual(['put 1000']);
  });

  it('leaves nothing when it is given up', async () => {
    const { store, calls, state } = bucket();
    const draft = await store.draft('clean/evd_1', 'video/mp4');
    for (let index = 0; index < 6; index += 1) await draft.append(Buffer.alloc(MiB));
    await draft.discard();
    expect(calls).toEqual(['begin', 'part 1 of 5242880', 'abort']);
    expect(state.object).toBeUndefined();
  });
});
