import { ensure } from './media-fault.ts';
import { checkDimensions } from './media-limits.ts';
import { type Orientation, orientationBlock, orientationOf } from './orientation.ts';

type Chunk = { readonly type: string; readonly payload: Buffer };

const flag = { exif: 0x08, animation: 0x02, alpha: 0x10 } as const;
const exifHead = Buffer.from('Exif\0\0', 'latin1');
const frameHeadBytes = 16;

/** Takes over the picture chunks; drops ICC, EXIF, XMP, unknown chunks and what follows the RIFF block. */
export const cleanWebp = (input: Buffer): Buffer => {
  const end = 8 + input.readUInt32LE(4);
  ensure(end <= input.length && end >= 20);
  const chunks = chunksIn(input.subarray(12, end));
  const [first] = chunks;
  ensure(first !== undefined);
  if (first.type !== 'VP8X') {
    checkPicture(first);
    return riff([first]);
  }
  ensure(first.payload.length === 10);
  checkDimensions(first.payload.readUIntLE(4, 3) + 1, first.payload.readUIntLE(7, 3) + 1);
  ensure(!chunks.slice(1).some(({ type }) => type === 'VP8X'));
  const body = chunks.slice(1).flatMap(cleanChunk);
  ensure(body.some(({ type }) => type === 'VP8 ' || type === 'VP8L' || type === 'ANMF'));
  const orientation = chunks.map(orientationIn).find((one) => one !== undefined);
  const header = Buffer.from(first.payload);
  header.writeUInt32LE(first.payload.readUInt8(0) & (flag.animation | flag.alpha), 0);
  if (orientation !== undefined) {
    header.writeUInt8(header.readUInt8(0) | flag.exif, 0);
    body.push({ type: 'EXIF', payload: orientationBlock(orientation) });
  }
  return riff([{ type: 'VP8X', payload: header }, ...body]);
};

const chunksIn = (block: Buffer): Chunk[] => {
  const chunks: Chunk[] = [];
  for (let at = 0; at < block.length; ) {
    const length = block.readUInt32LE(at + 4);
    ensure(at + 8 + length <= block.length);
    chunks.push({
      type: block.toString('latin1', at, at + 4),
      payload: block.subarray(at + 8, at + 8 + length),
    });
    at += 8 + length + (length % 2);
  }
  return chunks;
};

const cleanChunk = (chunk: Chunk): Chunk[] => {
  switch (chunk.type) {
    case 'VP8 ':
    case 'VP8L':
      checkPicture(chunk);
      return [chunk];
    case 'ALPH':
      return [chunk];
    case 'ANIM':
      ensure(chunk.payload.length === 6);
      return [chunk];
    case 'ANMF':
      return [cleanFrame(chunk)];
    default:
      return [];
  }
};

/** A frame of an animation holds chunks of its own. */
const cleanFrame = ({ type, payload }: Chunk): Chunk => {
  ensure(payload.length > frameHeadBytes);
  const inside = chunksIn(payload.subarray(frameHeadBytes)).filter((chunk) =>
    ['ALPH', 'VP8 ', 'VP8L'].includes(chunk.type),
  );
  for (const chunk of inside) if (chunk.type !== 'ALPH') checkPicture(chunk);
  return { type, payload: Buffer.concat([payload.subarray(0, frameHeadBytes), ...inside.map(written)]) };
};

/** The sizes inside the picture data count, not those the container claims. */
const checkPicture = ({ type, payload }: Chunk): void => {
  if (type === 'VP8L') {
    ensure(payload[0] === 0x2f);
    const bits = payload.readUInt32LE(1);
    checkDimensions((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  } else {
    ensure(type === 'VP8 ' && payload.readUIntBE(3, 3) === 0x9d012a);
    checkDimensions(payload.readUInt16LE(6) & 0x3fff, payload.readUInt16LE(8) & 0x3fff);
  }
};

const orientationIn = ({ type, payload }: Chunk): Orientation | undefined => {
  if (type !== 'EXIF') return undefined;
  const hasHead = payload.subarray(0, exifHead.length).equals(exifHead);
  return orientationOf(hasHead ? payload.subarray(exifHead.length) : payload);
};

const written = ({ type, payload }: Chunk): Buffer => {
  const out = Buffer.alloc(8 + payload.length + (payload.length % 2));
  out.write(type, 'latin1');
  out.writeUInt32LE(payload.length, 4);
  payload.copy(out, 8);
  return out;
};

const riff = (chunks: readonly Chunk[]): Buffer => {
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks.map(written)]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};
