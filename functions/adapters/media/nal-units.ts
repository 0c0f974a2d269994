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
  const filler = fillerOf(file.subarray(start, end), end - start, codec);
  if (filler === undefined) return;
  const last = lastOfFiller(end - start);
  filler.copy(file, start);
  file.fill(0xff, start + filler.length, end - last.length);
  last.copy(file, end - last.length);
};

/**
 * How the filler begins that takes the place of a unit; `undefined` when the unit stays. Between the
 * beginning and the last byte lie ones.
 */
export const fillerOf = (unit: Buffer, length: number, codec: NalCoding['codec']): Buffer | undefined => {
  const head = unit.readUInt8(0);
  // The forbidden bit is never set in a real unit.
  ensure(head < 0x80);
  if (codec === 'avc') return avcKept.has(head & 31) ? undefined : Buffer.of(12);
  if (head >> 1 <= lastHevcKept) return undefined;
  ensure(length >= 2);
  return Buffer.of((38 << 1) | (head & 1), unit.readUInt8(1));
};

/** A unit must not end with zeros or ones alone; the very short ones have no room for more than their head. */
export const lastOfFiller = (length: number): Buffer => (length > 2 ? Buffer.of(0x80) : Buffer.alloc(0));

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
    ensure(at === box.end, 'evidence.hidden-data');
    return lengthBytes;
  }
  at = box.body + 21;
  const lengthBytes = (take(1) & 3) + 1;
  for (let arrays = take(1); arrays > 0; arrays -= 1) {
    take(1);
    units(take(2));
  }
  ensure(at === box.end, 'evidence.hidden-data');
  return lengthBytes;
};
