import type { Box, ByteRange } from './iso-boxes.ts';
import { ensure } from './media-fault.ts';

/** How pictures are cut into NAL units, each behind its length in `lengthBytes` bytes. */
export type NalCoding = { readonly codec: 'avc' | 'hevc'; readonly lengthBytes: number };

/** Unit types that carry pictures and parameters; SEI, where cameras hide positions, is not among them. */
const avcKept = new Set([1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 13, 14, 15, 19, 20]);
const lastHevcKept = 37;

/**
 * Walks one sample: it must consist of whole units and nothing else. A unit that is no picture becomes
 * filler of the same length, which every decoder skips.
 */
export const cleanNalUnits = (file: Buffer, { start, end }: ByteRange, coding: NalCoding): void => {
  for (let at = start; at < end; ) {
    ensure(at + coding.lengthBytes <= end);
    const unit = at + coding.lengthBytes;
    at = unit + file.readUIntBE(at, coding.lengthBytes);
    ensure(at > unit && at <= end);
    cleanUnit(file, unit, at, coding.codec);
  }
};

const cleanUnit = (file: Buffer, start: number, end: number, codec: NalCoding['codec']): void => {
  const head = file.readUInt8(start);
  // The forbidden bit is never set in a real unit.
  ensure(head < 0x80);
  if (codec === 'avc') {
    if (avcKept.has(head & 31)) return;
    file.writeUInt8(12, start);
    file.fill(0xff, start + 1, end);
  } else {
    if (head >> 1 <= lastHevcKept) return;
    ensure(end - start >= 2);
    file.writeUInt8((38 << 1) | (head & 1), start);
    file.fill(0xff, start + 2, end);
  }
  if (end - start > 2) file.writeUInt8(0x80, end - 1);
};

/** Parameter sets of avcC or hvcC, read to their very end; returns the bytes of each unit's length. */
export const cleanDecoderSets = (file: Buffer, box: Box, codec: NalCoding['codec']): number => {
  let at = box.body;
  const take = (bytes: number): number => {
    ensure(at + bytes <= box.end);
    at += bytes;
    return file.readUIntBE(at - bytes, bytes);
  };
  const units = (count: number): void => {
    for (let index = 0; index < count; index += 1) {
      const length = take(2);
      ensure(length > 0 && at + length <= box.end);
      cleanUnit(file, at, at + length, codec);
      at += length;
    }
  };
  ensure(take(1) === 1);
  if (codec === 'avc') {
    at += 3;
    const lengthBytes = (take(1) & 3) + 1;
    units(take(1) & 31);
    units(take(1));
    if (at < box.end) {
      // High profiles: chroma format, two bit depths, further sets.
      take(3);
      units(take(1));
    }
    ensure(at === box.end);
    return lengthBytes;
  }
  at = box.body + 21;
  const lengthBytes = (take(1) & 3) + 1;
  for (let arrays = take(1); arrays > 0; arrays -= 1) {
    take(1);
    units(take(2));
  }
  ensure(at === box.end);
  return lengthBytes;
};
