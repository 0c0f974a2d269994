import type { MediaKind } from '../../ports/media-cleaner.ts';

export type MediaFormat =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'gif'
  | 'heic'
  | 'mp4'
  | 'mov'
  | 'm4a'
  | 'mp3'
  | 'aac'
  | 'text';

/** What a format may be sent as, and the content type its clean copy gets (the first). */
export const formats: Readonly<
  Record<
    MediaFormat,
    { readonly kinds: readonly MediaKind[]; readonly contentTypes: readonly [string, ...string[]] }
  >
> = {
  jpeg: { kinds: ['photo', 'document'], contentTypes: ['image/jpeg', 'image/jpg', 'image/pjpeg'] },
  png: { kinds: ['photo', 'document'], contentTypes: ['image/png'] },
  webp: { kinds: ['photo', 'document'], contentTypes: ['image/webp'] },
  gif: { kinds: ['photo'], contentTypes: ['image/gif'] },
  heic: { kinds: ['photo'], contentTypes: ['image/heic', 'image/heif'] },
  mp4: { kinds: ['video'], contentTypes: ['video/mp4', 'video/quicktime', 'video/x-m4v', 'video/3gpp'] },
  mov: { kinds: ['video'], contentTypes: ['video/quicktime', 'video/mp4'] },
  m4a: { kinds: ['audio'], contentTypes: ['audio/mp4', 'audio/x-m4a', 'audio/m4a', 'audio/aac'] },
  mp3: { kinds: ['audio'], contentTypes: ['audio/mpeg', 'audio/mp3'] },
  aac: { kinds: ['audio'], contentTypes: ['audio/aac', 'audio/x-aac', 'audio/aacp'] },
  text: { kinds: ['document'], contentTypes: ['text/plain'] },
};

const heifBrands = new Set(['heic', 'heix', 'heim', 'heis', 'mif1']);
const soundBrands = new Set(['M4A ', 'M4B ']);
const filmBrands = /^(iso[m2-9]|mp4[12]|avc1|M4V |M4VH|M4VP|MSNV|3gp[4-9]|3g2[a-c])$/;

/** As many as any signature and the list of brands need. */
export const headBytes = 512;

/** Tells the format by the first bytes; names and declared types play no part. */
export const formatOf = (head: Buffer): MediaFormat | undefined => {
  const text = (start: number, end: number) => head.toString('latin1', start, end);
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg';
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(0, 6) === 'GIF87a' || text(0, 6) === 'GIF89a') return 'gif';
  if (text(4, 8) === 'ftyp') return isoFormat(text(8, 12), brandsIn(head));
  if (text(0, 3) === 'ID3') return 'mp3';
  const second = head[1] ?? 0;
  if (head[0] === 0xff && (second & 0xf6) === 0xf0) return 'aac';
  if (head[0] === 0xff && (second & 0xe6) === 0xe2) return 'mp3';
  return undefined;
};

const brandsIn = (head: Buffer): readonly string[] => {
  const end = Math.min(head.readUInt32BE(0), head.length);
  const brands: string[] = [];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(head.toString('latin1', at, at + 4));
  return brands;
};

const isoFormat = (major: string, compatible: readonly string[]): MediaFormat | undefined => {
  if (major === 'qt  ') return 'mov';
  if (soundBrands.has(major)) return 'm4a';
  if (filmBrands.test(major)) return 'mp4';
  // `mif1` alone says nothing of the codec; AVIF uses it too.
  const isHeic = heifBrands.has(major) && [major, ...compatible].some((brand) => /^hei[cxms]$/.test(brand));
  return isHeic ? 'heic' : undefined;
};

/** No signature tells a text: it is one when all of it is. */
export const isPlainText = (bytes: Uint8Array): boolean => {
  if (bytes.length === 0) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !/[^\P{Cc}\t\r\n]/u.test(text);
  } catch {
    return false;
  }
};
