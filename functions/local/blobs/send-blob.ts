import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ByteSource } from '../../ports/byte-source.ts';
import { contentTypeOf } from './signed-link.ts';

const pieceBytes = 256 * 1024;

/** Sends one object in pieces; a player asks for a range at a time, as it does of S3. */
export const sendBlob = async (
  source: ByteSource,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  try {
    const head = Buffer.alloc(Math.min(12, source.size));
    await source.read(0, head);
    // `nosniff` and the sandbox keep a crafted file from ever running as a page of ours.
    const headers = {
      'cache-control': 'private, max-age=600',
      'x-content-type-options': 'nosniff',
      'content-security-policy': 'sandbox',
      'accept-ranges': 'bytes',
      'content-type': contentTypeOf(head),
    };
    const part = partOf(request.headers.range, source.size);
    if (part === undefined) {
      response.writeHead(416, { 'content-range': `bytes */${source.size}` }).end();
      return;
    }
    const { start, end, isWhole } = part;
    response.writeHead(isWhole ? 200 : 206, {
      ...headers,
      'content-length': end - start,
      ...(!isWhole && { 'content-range': `bytes ${start}-${end - 1}/${source.size}` }),
    });
    for (let at = start; at < end && !response.destroyed; ) {
      const piece = Buffer.alloc(Math.min(pieceBytes, end - at));
      at += await source.read(at, piece);
      if (!response.write(piece)) await writable(response);
    }
    response.end();
  } finally {
    await source.close();
  }
};

/** Room again, or nobody there any more. */
const writable = async (response: ServerResponse): Promise<void> => {
  const given = new AbortController();
  await Promise.race([
    once(response, 'drain', { signal: given.signal }),
    once(response, 'close', { signal: given.signal }),
  ]).finally(() => given.abort());
};

/** `end` is exclusive. Anything but one range is answered with the whole; `undefined`: outside of the file. */
const partOf = (range: string | undefined, size: number) => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (first === '' && last === '') return { start: 0, end: size, isWhole: true };
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  return start < end ? { start, end, isWhole: false } : undefined;
};
