import { crc32, createInflate } from 'node:zlib';
import { ensure } from './media-fault.ts';
import { checkDimensions } from './media-limits.ts';
import { type Orientation, orientationBlock, orientationOf } from './orientation.ts';
import { type PngHeader, pngHeader, rawLength } from './png-header.ts';

const signatureBytes = 8;

/** Chunks that change how pixels look; all others (text, time, EXIF, ICC, private ones) are dropped. */
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'sRGB']);

export const cleanPng = async (input: Buffer): Promise<Buffer> => {
  const before: Buffer[] = [];
  const data: Buffer[] = [];
  const seen = new Set<string>();
  let header: PngHeader | undefined;
  let orientation: Orientation | undefined;
  let at = signatureBytes;
  for (;;) {
    const length = input.readUInt32BE(at);
    const type = input.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    ensure(/^[A-Za-z]{4}$/.test(type) && end <= input.length);
    const payload = input.subarray(at + 8, end - 4);
    ensure(crc32(input.subarray(at + 4, end - 4)) === input.readUInt32BE(end - 4));
    ensure((header === undefined) === (type === 'IHDR'));
    const isCritical = (input.readUInt8(at + 4) & 0x20) === 0;
    ensure(kept.has(type) || !isCritical);
    if (type === 'IEND') break;
    if (type === 'IHDR') header = pngHeader(payload);
    if (type === 'eXIf') orientation ??= orientationOf(payload);
    if (type === 'IDAT') data.push(payload);
    else if (kept.has(type)) {
      ensure(!seen.has(type) && fits(type, payload.length));
      before.push(chunk(type, payload));
    }
    seen.add(type);
    at = end;
  }
  ensure(header !== undefined);
  checkDimensions(header.width, header.height);
  const pixels = Buffer.concat(data);
  await checkPixels(pixels, rawLength(header));
  return Buffer.concat([
    input.subarray(0, signatureBytes),
    ...before,
    ...(orientation === undefined ? [] : [chunk('eXIf', orientationBlock(orientation))]),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const fits = (type: string, length: number): boolean => {
  switch (type) {
    case 'PLTE':
      return length > 0 && length <= 768 && length % 3 === 0;
    case 'tRNS':
      return length <= 256;
    case 'gAMA':
      return length === 4;
    case 'sRGB':
      return length === 1;
    default:
      return true;
  }
};

const chunk = (type: string, payload: Buffer): Buffer => {
  const out = Buffer.alloc(12 + payload.length);
  out.writeUInt32BE(payload.length, 0);
  out.write(type, 4, 'latin1');
  payload.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + payload.length)), 8 + payload.length);
  return out;
};

/** The compressed data must give exactly the pixels announced and hold nothing behind them. */
const checkPixels = async (pixels: Buffer, expected: number): Promise<void> => {
  const inflate = createInflate();
  inflate.end(pixels);
  let length = 0;
  for await (const part of inflate) {
    length += part.length;
    ensure(length <= expected);
  }
  ensure(length === expected);
  ensure(inflate.bytesWritten === pixels.length, 'evidence.hidden-data');
};
