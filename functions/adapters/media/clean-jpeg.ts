import { checkJpegTable, isFrameHeader, readFrameHeader } from './jpeg-tables.ts';
import { ensure } from './media-fault.ts';
import { checkDimensions } from './media-limits.ts';
import { type Orientation, orientationBlock, orientationOf } from './orientation.ts';

const marker = {
  soi: 0xd8,
  eoi: 0xd9,
  sos: 0xda,
  app0: 0xe0,
  app1: 0xe1,
  app14: 0xee,
  comment: 0xfe,
} as const;
const startOfImage = Buffer.of(0xff, marker.soi);
const endOfImage = Buffer.of(0xff, marker.eoi);
const exifHead = Buffer.from('Exif\0\0', 'latin1');

/** Version 1.01, square pixels, no thumbnail. */
const plainJfif = Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1');

/**
 * Takes over tables, frame and scans; drops application segments (EXIF, XMP, IPTC, ICC, MPF, thumbnails),
 * comments and everything after the end. JFIF and Adobe segments decide the colours, so they are made anew.
 */
export const cleanJpeg = (input: Buffer): Buffer => {
  const body: Buffer[] = [];
  let hasJfif = false;
  let adobeTransform: number | undefined;
  let orientation: Orientation | undefined;
  let frames = 0;
  let scans = 0;
  let at = 2;
  for (;;) {
    ensure(input[at] === 0xff);
    while (input[at + 1] === 0xff) at += 1;
    const code = input.readUInt8(at + 1);
    if (code === marker.eoi) break;
    const end = at + 2 + input.readUInt16BE(at + 2);
    ensure(end >= at + 4 && end <= input.length);
    const payload = input.subarray(at + 4, end);
    if (code === marker.app0) hasJfif ||= payload.toString('latin1', 0, 5) === 'JFIF\0';
    else if (code === marker.app1) orientation ??= orientationIn(payload);
    else if (code === marker.app14) adobeTransform ??= transformIn(payload);
    else if (!isDropped(code)) {
      checkJpegTable(code, payload);
      if (isFrameHeader(code)) {
        const { width, height } = readFrameHeader(payload);
        checkDimensions(width, height);
        frames += 1;
      }
      body.push(input.subarray(at, end));
    }
    at = end;
    if (code === marker.sos) {
      ensure(frames === 1);
      scans += 1;
      const scanEnd = endOfScan(input, at);
      body.push(input.subarray(at, scanEnd));
      at = scanEnd;
    }
  }
  ensure(frames === 1 && scans > 0);
  return Buffer.concat([
    startOfImage,
    ...(hasJfif ? [segment(marker.app0, plainJfif)] : []),
    ...(orientation === undefined
      ? []
      : [segment(marker.app1, Buffer.concat([exifHead, orientationBlock(orientation)]))]),
    ...(adobeTransform === undefined ? [] : [segment(marker.app14, adobe(adobeTransform))]),
    ...body,
    endOfImage,
  ]);
};

const isDropped = (code: number): boolean => (code >= marker.app0 && code <= 0xef) || code === marker.comment;

const orientationIn = (payload: Buffer): Orientation | undefined =>
  payload.subarray(0, exifHead.length).equals(exifHead)
    ? orientationOf(payload.subarray(exifHead.length))
    : undefined;

const transformIn = (payload: Buffer): number | undefined =>
  payload.length >= 12 && payload.toString('latin1', 0, 5) === 'Adobe' ? payload[11] : undefined;

const adobe = (transform: number): Buffer =>
  Buffer.concat([Buffer.from('Adobe\0\x64\0\0\0\0', 'latin1'), Buffer.of(transform)]);

const segment = (code: number, payload: Buffer): Buffer => {
  const head = Buffer.of(0xff, code, 0, 0);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
};

/** Entropy-coded data runs to the next marker that is neither a stuffed zero nor a restart. */
const endOfScan = (input: Buffer, start: number): number => {
  for (let at = input.indexOf(0xff, start); at >= 0; at = input.indexOf(0xff, at + 1)) {
    const next = input.readUInt8(at + 1);
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  ensure(false);
};
