import { createHmac, timingSafeEqual } from 'node:crypto';

const PATH = '/local/blobs/';

const signature = (key: string, expires: string, secret: Uint8Array): Buffer =>
  createHmac('sha256', secret).update(`${key}\n${expires}`).digest();

/** An address that opens one object until it expires: S3's presigned GET in small. */
export const signedLink = (key: string, now: string, seconds: number, secret: Uint8Array): string => {
  const expires = String(Date.parse(now) + seconds * 1000);
  return `${PATH}${key}?expires=${expires}&signature=${signature(key, expires, secret).toString('hex')}`;
};

/** The key of a valid link; undefined when it was changed or has expired. */
export const linkedKey = (url: URL, now: string, secret: Uint8Array): string | undefined => {
  const key = url.pathname.slice(PATH.length);
  const expires = url.searchParams.get('expires') ?? '';
  const given = Buffer.from(url.searchParams.get('signature') ?? '', 'hex');
  const expected = signature(key, expires, secret);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return Number(expires) > Date.parse(now) ? key : undefined;
};

/** By content: the store keeps no types. Anything unknown is a download. */
export const contentTypeOf = (body: Uint8Array): string => {
  const head = Buffer.from(body.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG')) return 'image/png';
  if (head.startsWith('GIF8')) return 'image/gif';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp';
  if (head.startsWith('%PDF')) return 'application/pdf';
  if (head.slice(4, 8) === 'ftyp')
    return head.slice(8, 11) === 'M4A' ? 'audio/mp4' : head.startsWith('hei', 8) ? 'image/heic' : 'video/mp4';
  return 'application/octet-stream';
};
