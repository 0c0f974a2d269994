import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SealFault } from '../../../functions/adapters/crypto/seal.ts';
import {
  fileHead,
  newPrefixBytes,
  openSegments,
  segmentBytes,
  segmentSealer,
} from '../../../functions/adapters/crypto/sealed-file.ts';
import { memorySource } from '../../../functions/local/blobs/memory-blobs.ts';

const head = 1 + newPrefixBytes;
const sealedSegment = segmentBytes + 16;
const key = new Uint8Array(32).fill(7);
const prefix = new Uint8Array(newPrefixBytes).fill(9);
/** Bytes that differ everywhere, from a hash in counter mode. */
const plainOf = (length: number): Buffer =>
  Buffer.concat(
    Array.from({ length: Math.ceil(length / 32) }, (_, n) =>
      createHash('sha256').update(`seed-${n}`).digest(),
    ),
  ).subarray(0, length);

const sealed = (plain: Buffer, subject = 'evd_1', with_: Uint8Array = key): Buffer => {
  const seal = segmentSealer({ key: with_, prefix, subject });
  const count = Math.max(1, Math.ceil(plain.length / segmentBytes));
  const segments = Array.from({ length: count }, (_, index) =>
    Buffer.from(
      seal(plain.subarray(index * segmentBytes, (index + 1) * segmentBytes), {
        index,
        isLast: index === count - 1,
      }),
    ),
  );
  return Buffer.concat([fileHead(prefix), ...segments]);
};

/** What came out before it stopped, and why it stopped. */
const opening = async (file: Uint8Array, subject = 'evd_1', with_: Uint8Array = key) => {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of openSegments(memorySource(file), with_, subject))
      pieces.push(Buffer.from(piece));
    return { plain: Buffer.concat(pieces), refused: false };
  } catch (error) {
    if (!(error instanceof SealFault)) throw error;
    return { plain: Buffer.concat(pieces), refused: true };
  }
};

const segmentsOf = (file: Buffer): Buffer[] => {
  const segments: Buffer[] = [];
  for (let at = head; at < file.length; at += sealedSegment)
    segments.push(file.subarray(at, at + sealedSegment));
  return segments;
};
const assembled = (...segments: readonly (Buffer | undefined)[]): Buffer =>
  Buffer.concat([fileHead(prefix), ...segments.map((segment) => segment ?? Buffer.alloc(0))]);

describe('a sealed file', () => {
  it.each([0, 1, segmentBytes - 1, segmentBytes, segmentBytes + 1, 3 * segmentBytes, 200_000])(
    'of %i bytes opens to what it was',
    async (length) => {
      const plain = plainOf(length);
      const file = sealed(plain);
      expect(await opening(file)).toEqual({ plain, refused: false });
      if (length > 32) expect(file.includes(plain.subarray(0, 32))).toBe(false);
    },
  );

  it('does not open when one bit of it was changed', async () => {
    const plain = plainOf(3 * segmentBytes + 100);
    const file = sealed(plain);
    let tried = 0;
    for (let at = 0; at < file.length; at += at < head + 40 ? 1 : 997) {
      const flipped = Buffer.from(file);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (at % 8)), at);
      const { refused, plain: given } = await opening(flipped);
      expect(refused, `bit in byte ${at}`).toBe(true);
      // Whole segments before the changed one are what they were; of the changed one nothing comes out.
      expect(given.length).toBe(Math.max(0, Math.floor((at - head) / sealedSegment)) * segmentBytes);
      expect(given.equals(plain.subarray(0, given.length))).toBe(true);
      tried += 1;
    }
    console.log(`figure: sealed originals: ${tried} bit flips, ${tried} refused`);
    expect(tried).toBeGreaterThan(200);
  });

  it('does not open when it was cut, lengthened, or its segments were moved, repeated or left out', async () => {
    const file = sealed(plainOf(4 * segmentBytes));
    const [a, b, c, d] = segmentsOf(file);
    const other = segmentsOf(sealed(plainOf(4 * segmentBytes), 'evd_1', new Uint8Array(32).fill(8)));
    const changed: Readonly<Record<string, Buffer>> = {
      empty: Buffer.alloc(0),
      'its head alone': file.subarray(0, head),
      'cut at the end of a segment': assembled(a, b, c),
      'cut to its first segment': assembled(a),
      'cut within a segment': file.subarray(0, -1),
      'one byte too long': Buffer.concat([file, Buffer.of(0)]),
      'a segment too long': assembled(a, b, c, d, d),
      reordered: assembled(b, a, c, d),
      'repeated inside': assembled(a, b, b, d),
      'without its first': assembled(b, c, d),
      'without one inside': assembled(a, c, d),
      'its last in front': assembled(d, b, c, a),
      'a segment of another file': assembled(a, other[1], c, d),
    };
    for (const [name, bytes] of Object.entries(changed))
      expect((await opening(bytes)).refused, name).toBe(true);
    console.log(
      `figure: sealed originals: ${Object.keys(changed).length} ways to cut and rearrange, all refused`,
    );
  });

  it('opens for no other evidence and under no other key', async () => {
    const file = sealed(plainOf(1000));
    expect(await opening(file, 'evd_2')).toEqual({ plain: Buffer.alloc(0), refused: true });
    expect(await opening(file, 'evd_1', new Uint8Array(32))).toEqual({
      plain: Buffer.alloc(0),
      refused: true,
    });
  });

  it('never uses a nonce twice under its key', () => {
    const seal = segmentSealer({ key, prefix, subject: 'evd_1' });
    const zeros = Buffer.alloc(64);
    const streams = new Set(
      [0, 1, 2, 255, 256, 65_536].flatMap((index) =>
        [true, false].map((isLast) => Buffer.from(seal(zeros, { index, isLast })).toString('hex', 0, 64)),
      ),
    );
    expect(streams.size).toBe(12);
  });
});
