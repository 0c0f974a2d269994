import { type Box, boxFrom } from './iso-boxes.ts';
import { ensure } from './media-fault.ts';

/** Bytes of the longest box header. */
const headBytes = 16;
/** A recording has about five; a file of nothing but box headers is not worth reading. */
const maxBoxes = 1_000;
const known = /^(ftyp|moov|moof|mdat|meta|udta|uuid|free|skip|wide|pnot|sidx|mfra|styp|beam)$/;

/** Reads boxes to the first bytes that are none: what trails behind is cut, never kept. */
export const topBoxes = async (
  size: number,
  read: (at: number, length: number) => Promise<Buffer>,
): Promise<Box[]> => {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= size; ) {
    const head = await read(at, Math.min(headBytes, size - at));
    if (!known.test(head.toString('latin1', 4, 8)) && !fitsIn(head, at, size)) break;
    const box = boxFrom(head, at, size);
    boxes.push(box);
    ensure(boxes.length <= maxBoxes);
    at = box.end;
  }
  return boxes;
};

const fitsIn = (head: Buffer, at: number, size: number): boolean => {
  try {
    return boxFrom(head, at, size).end > at;
  } catch {
    return false;
  }
};
