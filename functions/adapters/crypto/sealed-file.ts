import type { ByteSource } from '../../ports/byte-source.ts';
import { decryptBytes, encryptInto, nonceBytes, tagBytes } from './aes-gcm.ts';
import { SealFault } from './seal.ts';

/**
 * A file of any size under one key, in segments that are each encrypted and authenticated (the STREAM
 * construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015): nothing is given out unchecked, and nothing
 * has to be held whole. The place of a segment and whether it is the last one are part of its nonce, so a file
 * cut, lengthened or put together anew does not open.
 *
 * File: format (1 byte) · nonce prefix (7), then segments of up to 64 KiB, each with its tag (16).
 */
const format = 1;
const prefixBytes = 7;
const headBytes = 1 + prefixBytes;
export const segmentBytes = 64 * 1024;
const sealedSegmentBytes = segmentBytes + tagBytes;

/** The key must be new for each file: the prefix alone would not keep nonces apart for ever. */
export type FileSealing = {
  readonly key: Uint8Array;
  readonly prefix: Uint8Array;
  /** What the file belongs to; under another name it does not open. */
  readonly subject: string;
};

export type Segment = { readonly index: number; readonly isLast: boolean };

export const newPrefixBytes = prefixBytes;

export const fileHead = (prefix: Uint8Array): Uint8Array =>
  new Uint8Array(Buffer.concat([Uint8Array.of(format), prefix]));

/** Gives out one segment after the other in the same buffer. */
export const segmentSealer = (sealing: FileSealing) => {
  const buffer = new Uint8Array(sealedSegmentBytes);
  return (plain: Uint8Array, segment: Segment): Uint8Array =>
    buffer.subarray(0, encryptInto(buffer, plain, cipherOf(sealing, segment)));
};

/**
 * Segments of the plain file in order, from one of them on and as many as asked for; throws `SealFault` before
 * the first byte that is not authentic. That a file was cut shows with its last segment.
 */
export async function* openSegments(
  source: ByteSource,
  key: Uint8Array,
  subject: string,
  { from = 0, most = Number.POSITIVE_INFINITY }: { readonly from?: number; readonly most?: number } = {},
): AsyncGenerator<Uint8Array> {
  const head = new Uint8Array(headBytes);
  if ((await source.read(0, head)) !== headBytes || head[0] !== format) throw new SealFault();
  const sealing = { key, prefix: head.subarray(1), subject };
  const count = Math.ceil((source.size - headBytes) / sealedSegmentBytes);
  if (count === 0) throw new SealFault();
  const sealed = new Uint8Array(sealedSegmentBytes);
  for (let index = from; index < Math.min(count, from + most); index += 1) {
    const length = await source.read(headBytes + index * sealedSegmentBytes, sealed);
    yield opened(sealed.subarray(0, length), sealing, { index, isLast: index === count - 1 });
  }
}

const opened = (sealed: Uint8Array, sealing: FileSealing, segment: Segment): Uint8Array => {
  try {
    return decryptBytes(sealed, cipherOf(sealing, segment));
  } catch {
    throw new SealFault();
  }
};

const cipherOf = ({ key, prefix, subject }: FileSealing, { index, isLast }: Segment) => {
  if (subject.includes('|')) throw new Error('subject of a sealed file malformed');
  const nonce = Buffer.alloc(nonceBytes);
  nonce.set(prefix);
  nonce.writeUInt32BE(index, prefixBytes);
  nonce.writeUInt8(isLast ? 1 : 0, nonceBytes - 1);
  return { key, nonce, associated: Buffer.from(`${format}|original|${subject}|${index}`, 'utf8') };
};
