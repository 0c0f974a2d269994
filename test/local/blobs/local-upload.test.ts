import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Blobs } from '../../../functions/local/blobs/blobs.ts';
import { folderBlobs } from '../../../functions/local/blobs/folder-blobs.ts';
import {
  type LocalEvidenceStore,
  localEvidenceStore,
} from '../../../functions/local/blobs/local-evidence-store.ts';
import { memoryBlobs } from '../../../functions/local/blobs/memory-blobs.ts';
import { movableClock } from '../../builders/movable-clock.ts';
import { wholeObject } from '../../builders/whole-object.ts';

const folder = mkdtempSync(join(tmpdir(), 'blobs-'));
let local: LocalEvidenceStore;
let blobs: Blobs;
let clock = movableClock();
const faults: unknown[] = [];
const server = createServer((request, response) => void local.upload(request, response));
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/local/upload`;

beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  clock = movableClock();
  faults.length = 0;
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  blobs = await folderBlobs(folder);
  local = localEvidenceStore({
    blobs,
    clock,
    randomness: { bytes: (length) => randomBytes(length) },
    uploadUrl: url,
    onFault: (fault) => faults.push(fault),
  });
});

const policy = { key: 'quarantine/evd_1', contentType: 'image/jpeg', bytes: 1000, expiresInSeconds: 300 };
const photo = (bytes = 1000) => new Uint8Array(bytes).fill(7);

type Part = readonly [name: string, value: string | Uint8Array];

/** Posts as WeChat's `uploadFile` does: the fields in order, the file last, unless `change` says otherwise. */
const post = async (change: (parts: Part[]) => Part[] = (parts) => parts, file = photo()) => {
  const { fields } = await local.store.uploadForm(policy);
  const form = new FormData();
  for (const [name, value] of change([...Object.entries(fields), ['file', file]])) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, new Blob([value as never]), 'IMG_0001.jpg');
  }
  const response = await fetch(url(), { method: 'POST', body: form });
  const text = await response.text();
  return { status: response.status, code: /<Code>(\w+)<\/Code>/.exec(text)?.[1], text };
};
const set = (name: string, value: string) => (parts: Part[]) =>
  parts.map((part): Part => (part[0] === name ? [name, value] : part));
const without = (name: string) => (parts: Part[]) => parts.filter((part) => part[0] !== name);

describe('an upload as WeChat makes it', () => {
  it('is stored under exactly the signed key and announced once', async () => {
    const seen: string[] = [];
    local.onObjectCreated(({ key }) => Promise.resolve(void seen.push(key)));
    expect((await post()).status).toBe(204);
    await local.idle();
    expect(await wholeObject(local.store.open('quarantine/evd_1'))).toEqual(photo());
    expect(await blobs.keys()).toEqual(['quarantine/evd_1']);
    expect(seen).toEqual(['quarantine/evd_1']);
  });

  it('may be smaller than announced, down to one byte', async () => {
    expect((await post(undefined, photo(1))).status).toBe(204);
  });

  it('is announced again after a restart, and a failing listener harms nobody', async () => {
    await post();
    const seen: string[] = [];
    local.onObjectCreated(() => Promise.reject(new Error('pipeline broken')));
    local.onObjectCreated(({ key }) => Promise.resolve(void seen.push(key)));
    await local.announce('quarantine/');
    await local.idle();
    expect(seen).toEqual(['quarantine/evd_1']);
    expect(faults).toHaveLength(1);
  });
});

describe('an upload is refused with S3’s code and leaves nothing behind', () => {
  it.each([
    ['one byte too large', undefined, photo(1001), 400, 'EntityTooLarge'],
    ['empty', undefined, photo(0), 400, 'EntityTooSmall'],
    ['another key', set('key', 'clean/evd_2'), photo(), 403, 'AccessDenied'],
    ['no key', without('key'), photo(), 400, 'InvalidArgument'],
    ['another content type', set('Content-Type', 'text/html'), photo(), 403, 'AccessDenied'],
    ['no content type', without('Content-Type'), photo(), 403, 'AccessDenied'],
    ['no signature', without('x-local-signature'), photo(), 403, 'AccessDenied'],
    ['a forged signature', set('x-local-signature', 'a'.repeat(64)), photo(), 403, 'SignatureDoesNotMatch'],
    ['a short signature', set('x-local-signature', 'é'), photo(), 403, 'SignatureDoesNotMatch'],
    [
      'a policy of its own',
      set('policy', btoa('{"expiration":"2099-01-01","conditions":[]}')),
      photo(),
      403,
      'SignatureDoesNotMatch',
    ],
    [
      'a field nobody signed',
      (parts: Part[]): Part[] => [['acl', 'public-read'], ...parts],
      photo(),
      403,
      'AccessDenied',
    ],
    [
      'a field twice',
      (parts: Part[]): Part[] => [['key', 'x'], ...parts],
      photo(),
      400,
      'MalformedPOSTRequest',
    ],
    ['no file', without('file'), photo(), 400, 'InvalidArgument'],
    [
      'the file under another name',
      (parts: Part[]): Part[] => parts.map(([n, x]): Part => [n === 'file' ? 'photo' : n, x]),
      photo(),
      400,
      'InvalidArgument',
    ],
    ['two files', (parts: Part[]): Part[] => [...parts, ['file', photo(5)]], photo(), 400, 'InvalidArgument'],
    ['the file first', (parts: Part[]): Part[] => parts.toReversed(), photo(), 400, 'InvalidArgument'],
    [
      'a field after the file',
      (parts: Part[]): Part[] => [...parts, ['note', 'late']],
      photo(),
      400,
      'InvalidArgument',
    ],
  ])('%s', async (_name, change, file, status, code) => {
    const answer = await post(change, file);
    expect({ status: answer.status, code: answer.code }).toEqual({ status, code });
    expect(await blobs.keys()).toEqual([]);
    expect(readdirSync(join(folder, '.drafts'))).toEqual([]);
  });

  it('at the instant the permission ends', async () => {
    const { fields } = await local.store.uploadForm(policy);
    const change = (parts: Part[]): Part[] => [
      ...Object.entries(fields),
      ...parts.filter(([name]) => name === 'file'),
    ];
    clock.forward(299_999);
    expect((await post(change)).status).toBe(204);
    clock.forward(1);
    expect(await post(change)).toMatchObject({ status: 403, code: 'AccessDenied' });
  });

  it('when it is no multipart form or no POST', async () => {
    expect((await fetch(url(), { method: 'POST', body: '{}' })).status).toBe(412);
    expect((await fetch(url())).status).toBe(405);
  });
});

/** Sends a form by hand, to break off or to see the answer before the body is complete. */
const raw = async (
  declared: number,
  sent: (write: (chunk: Uint8Array | string) => void) => void,
  end: boolean,
) => {
  const { fields } = await local.store.uploadForm(policy);
  const head = Object.entries(fields)
    .map(([name, value]) => `--B\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('');
  const file =
    '--B\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n';
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    `POST /local/upload HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=B\r\nContent-Length: ${declared}\r\n\r\n${head}${file}`,
  );
  sent((chunk) => void socket.write(chunk));
  if (end) socket.destroy(new Error('gone'));
  return new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
      if (text.includes('</Error>')) {
        socket.destroy();
        resolve(text);
      }
    });
    socket.on('close', () => resolve(text));
  });
};

describe('an upload that does not arrive whole', () => {
  it('is answered before the body ends when it grows too large', async () => {
    const answer = await raw(50_000_000, (write) => write(photo(200_000)), false);
    expect(answer).toContain('EntityTooLarge');
    expect(await blobs.keys()).toEqual([]);
  });

  it('leaves nothing when the phone breaks off', async () => {
    await raw(5_000, (write) => write(photo(500)), true);
    await new Promise((done) => setTimeout(done, 100));
    expect(await blobs.keys()).toEqual([]);
    expect(readdirSync(join(folder, '.drafts'))).toEqual([]);
  });

  it('is malformed when the closing boundary is missing', async () => {
    const { fields } = await local.store.uploadForm(policy);
    const body = `${Object.entries(fields)
      .map(([name, value]) => `--B\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
      .join('')}--B\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc`;
    const headers = { 'content-type': 'multipart/form-data; boundary=B' };
    const answer = await fetch(url(), { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('MalformedPOSTRequest');
    expect(readdirSync(join(folder, '.drafts'))).toEqual([]);
  });
});

describe('the blob stores', () => {
  it.each([
    ['in a folder', () => folderBlobs(folder)],
    ['in memory', () => Promise.resolve(memoryBlobs())],
  ])('%s writes, overwrites, lists and removes', async (_name, make) => {
    const store = await make();
    const write = async (key: string, text: string) => {
      const draft = await store.draft();
      await draft.append(Buffer.from(text));
      await draft.commit(key);
    };
    await write('b/2', 'two');
    await write('a', 'one');
    await write('a', 'uno');
    expect(await store.keys()).toEqual(['a', 'b/2']);
    expect(Buffer.from((await wholeObject(store.open('a'))) ?? []).toString()).toBe('uno');
    await store.remove('a');
    await store.remove('a');
    expect(await wholeObject(store.open('a'))).toBeUndefined();
  });

  it('never leaves their folder', async () => {
    for (const key of ['../x', 'a/../../x', '/etc/passwd', 'a//b', '.drafts/x', 'a\\b', '']) {
      await expect((async () => blobs.open(key))(), key).rejects.toThrow('malformed');
    }
  });
});
