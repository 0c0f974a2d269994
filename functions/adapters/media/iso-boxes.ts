import { ensure } from './media-fault.ts';

/** A box of an ISO base media file: `start` of its header, `body` and `end` as offsets into the buffer. */
export type Box = {
  readonly type: string;
  readonly start: number;
  readonly body: number;
  readonly end: number;
};

/** The box at `at`, of which `head` holds the header; it must end by `limit`. Size 0 means "to the end". */
export const boxFrom = (head: Buffer, at: number, limit: number): Box => {
  ensure(at + 8 <= limit);
  const size = head.readUInt32BE(0);
  const type = head.toString('latin1', 4, 8);
  const isLarge = size === 1;
  const length = isLarge ? Number(head.readBigUInt64BE(8)) : size === 0 ? limit - at : size;
  const body = at + (isLarge ? 16 : 8);
  ensure(at + length <= limit && at + length >= body);
  return { type, start: at, body, end: at + length };
};

export const boxesIn = (buffer: Buffer, start: number, end: number): Box[] => {
  const boxes: Box[] = [];
  for (let at = start; at < end; ) {
    // QuickTime closes some lists with a zero word.
    if (end - at === 4 && buffer.readUInt32BE(at) === 0) break;
    const box = boxFrom(buffer.subarray(at, at + 16), at, end);
    boxes.push(box);
    at = box.end;
  }
  return boxes;
};

/** The only box of this type, or `undefined`. */
export const oneBox = (boxes: readonly Box[], type: string): Box | undefined => {
  const found = boxes.filter((box) => box.type === type);
  ensure(found.length <= 1);
  return found[0];
};

export const theBox = (boxes: readonly Box[], type: string): Box => {
  const box = oneBox(boxes, type);
  ensure(box !== undefined);
  return box;
};

/** Turns a box into zeroed free space of the same size, so that no offset in the file moves. */
export const freeBox = (buffer: Buffer, box: Box): void => {
  buffer.write('free', box.start + 4, 'latin1');
  buffer.fill(0, box.body, box.end);
};

/** Writes a shorter body; free space fills the rest, again without moving anything. */
export const shrinkBox = (buffer: Buffer, box: Box, body: Buffer): void => {
  const end = box.body + body.length;
  const gap = box.end - end;
  ensure(box.body - box.start === 8 && (gap === 0 || gap >= 8));
  buffer.fill(0, box.body, box.end);
  body.copy(buffer, box.body);
  buffer.writeUInt32BE(end - box.start, box.start);
  if (gap === 0) return;
  buffer.writeUInt32BE(gap, end);
  buffer.write('free', end + 4, 'latin1');
};

/** Part of a file that a kept track or picture uses. */
export type ByteRange = { readonly start: number; readonly end: number };

/**
 * Zeroes everything in `spaces` that no range covers. Ranges must lie in a space and not overlap: a sample
 * that reaches into another one is a damaged table.
 */
export const blankUnused = (
  buffer: Buffer,
  spaces: readonly ByteRange[],
  used: readonly ByteRange[],
): void => {
  const ranges = [...used].sort((one, other) => one.start - other.start || one.end - other.end);
  let next = 0;
  for (const space of [...spaces].sort((one, other) => one.start - other.start)) {
    let from = space.start;
    for (let range = ranges[next]; range !== undefined && range.end <= space.end; range = ranges[next]) {
      ensure(range.start >= from);
      buffer.fill(0, from, range.start);
      from = range.end;
      next += 1;
    }
    buffer.fill(0, from, space.end);
  }
  ensure(next === ranges.length);
};
