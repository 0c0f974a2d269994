import { ensure } from './media-fault.ts';
import { checkDimensions } from './media-limits.ts';

const block = { extension: 0x21, image: 0x2c, trailer: 0x3b } as const;
const label = { graphicControl: 0xf9, application: 0xff } as const;

/** Takes over pictures, their timing and the loop count; drops comments, text, XMP and trailing bytes. */
export const cleanGif = (input: Buffer): Buffer => {
  checkDimensions(input.readUInt16LE(6), input.readUInt16LE(8));
  let at = 13 + tableBytes(input.readUInt8(10));
  const parts: Buffer[] = [input.subarray(0, at)];
  let images = 0;
  while (input.readUInt8(at) !== block.trailer) {
    const start = at;
    if (input[at] === block.image) {
      checkDimensions(input.readUInt16LE(at + 5), input.readUInt16LE(at + 7));
      // Descriptor, colour table, minimum code size, then the data in sub-blocks.
      at = subBlocksEnd(input, at + 10 + tableBytes(input.readUInt8(at + 9)) + 1);
      parts.push(input.subarray(start, at));
      images += 1;
      continue;
    }
    ensure(input[at] === block.extension);
    const kind = input.readUInt8(at + 1);
    at = subBlocksEnd(input, at + 2);
    if (kind === label.graphicControl) {
      ensure(at - start === 8 && input[start + 2] === 4);
      parts.push(input.subarray(start, at));
    } else if (kind === label.application) parts.push(loopOf(input.subarray(start, at)));
  }
  ensure(images > 0);
  return Buffer.concat([...parts, Buffer.of(block.trailer)]);
};

const tableBytes = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

const subBlocksEnd = (input: Buffer, start: number): number => {
  let at = start;
  for (let length = input.readUInt8(at); length > 0; length = input.readUInt8(at)) at += 1 + length;
  return at + 1;
};

const loopHead = Buffer.from('\x21\xff\x0bNETSCAPE2.0\x03\x01', 'latin1');

/** The loop count is the one application extension that changes what is seen. */
const loopOf = (extension: Buffer): Buffer =>
  extension.length === 19 && extension.subarray(0, loopHead.length).equals(loopHead)
    ? extension
    : Buffer.alloc(0);
