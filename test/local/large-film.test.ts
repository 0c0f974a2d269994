import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { UploadForm } from '../../functions/ports/evidence-store.ts';
import { type LargeFilm, largeFilm } from '../fixtures/large-film.ts';

const MB = 1024 * 1024;
const limits = { upload: 80 * MB, inspection: 24 * MB };
const folder = mkdtempSync(join(tmpdir(), 'film-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Grown = { readonly rss: number; readonly held: number };
type Told = {
  readonly url: string;
  readonly file: { readonly state: string; readonly reason?: string };
  readonly original: { readonly sha256: string; readonly bytes: number };
};

const startServer = async () => {
  const child: ChildProcess = fork(join(import.meta.dirname, 'film-server.ts'), [folder], { execArgv: [] });
  const answer = <T>() =>
    new Promise<T>((done, fail) => {
      child.once('message', (message) => done(message as T));
      child.once('exit', () => fail(new Error('the server ended')));
    });
  expect(await answer()).toBe('ready');
  return <T>(what: string, id = '', bytes = 0): Promise<T> => {
    child.send({ what, id, bytes });
    return answer<T>();
  };
};

/** The form piece by piece, as a phone sends it. */
async function* formOf({ fields }: UploadForm, film: LargeFilm, boundary: string) {
  const part = (rest: string) => Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${rest}`);
  for (const [name, value] of Object.entries(fields)) yield part(`name="${name}"\r\n\r\n${value}\r\n`);
  yield part('name="file"; filename="IMG_1.mp4"\r\ncontent-type: video/mp4\r\n\r\n');
  yield* film.pieces();
  yield Buffer.from(`\r\n--${boundary}--\r\n`);
}

const send = async (form: UploadForm, film: LargeFilm): Promise<void> => {
  const boundary = 'film-of-the-test';
  const response = await fetch(form.url, {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: ReadableStream.from(formOf(form, film, boundary)),
    duplex: 'half',
  } as RequestInit);
  expect(response.status).toBe(204);
};

const inMB = (bytes: number) => (bytes / MB).toFixed(1);
const figure = (what: string, { rss, held }: Grown, limit: number) => {
  const line = `figure: ${what}: memory grew by ${inMB(rss)} MB (process), ${inMB(held)} MB (heap and buffers); limit ${inMB(limit)} MB`;
  console.log(line);
  expect(Math.max(rss, held), line).toBeLessThan(limit);
};

describe('a film of 50 MB', () => {
  it('comes in, is sealed and cleaned, and goes out without being held in memory', async () => {
    const film = largeFilm(1_570, 'HIDDEN5C1E');
    const small = largeFilm(60, 'HIDDEN5C1E');
    expect(film.bytes).toBeGreaterThan(49 * MB);
    expect(film.bytes).toBeLessThanOrEqual(50 * MB);

    const receiver = await startServer();
    await send(await receiver<UploadForm>('announce', 'evd_small', small.bytes), small);
    const form = await receiver<UploadForm>('announce', 'evd_large', film.bytes);
    const again = await receiver<UploadForm>('announce', 'evd_again', film.bytes);
    await receiver('begin');
    await send(form, film);
    // Pieces that have gone to disk wait for the collector; were they held, a second film would double it.
    await send(again, film);
    const received = await receiver<Grown>('measure');
    figure(`upload of two films of ${inMB(film.bytes)} MB`, received, limits.upload);
    await receiver('stop');

    // Another process, so that memory the upload used does not hide what the inspection uses.
    const server = await startServer();
    await server('inspect', 'evd_small');
    await server('begin');
    const grown = await server<Grown>('inspect', 'evd_large');
    figure(`sealing and cleaning a film of ${inMB(film.bytes)} MB`, grown, limits.inspection);

    const { url, file, original } = await server<Told>('tell', 'evd_large');
    expect(file).toMatchObject({ state: 'clean' });
    const hash = createHash('sha256');
    for (const piece of film.pieces()) hash.update(piece);
    expect(original).toEqual({ sha256: hash.digest('hex'), bytes: film.bytes });
    const copy = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(copy.length).toBe(film.bytes);
    expect(copy.includes('HIDDEN')).toBe(false);
    const media = film.cleanMedia();
    let at = media.start;
    for (const piece of media.pieces) {
      if (!copy.subarray(at, at + piece.length).equals(piece))
        throw new Error(`media differ near byte ${at}`);
      at += piece.length;
    }
    const range = await fetch(url, { headers: { range: 'bytes=1000-1999' } });
    expect(range.status).toBe(206);
    expect(Buffer.from(await range.arrayBuffer()).equals(copy.subarray(1000, 2000))).toBe(true);
    await server('stop');
  }, 60_000);
});
