import { ensure } from './media-fault.ts';

/** Kilobit per second by index, Layer III of MPEG 1 and of MPEG 2 and 2.5. */
const bitRates = {
  first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  later: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const sampleRates = [44_100, 48_000, 32_000] as const;
const trailer = /^(TAG|APETAGEX|LYRICSBEGIN|ID3|3DI)/;

/** Keeps the sound frames: no ID3, APE or lyrics tag, no information frame of the encoder. */
export const cleanMp3 = (input: Buffer): Buffer =>
  Buffer.concat(framesOf(input, mp3FrameBytes).filter((frame) => !isInformation(frame)));

export const cleanAac = (input: Buffer): Buffer => Buffer.concat(framesOf(input, adtsFrameBytes));

const framesOf = (input: Buffer, frameBytes: (input: Buffer, at: number) => number): Buffer[] => {
  const frames: Buffer[] = [];
  let at = afterTag(input);
  while (at < input.length && !trailer.test(input.toString('latin1', at, at + 11))) {
    const length = frameBytes(input, at);
    // A recording that was cut off ends within a frame: the rest is of no use.
    if (at + length > input.length) break;
    frames.push(input.subarray(at, at + length));
    at += length;
  }
  ensure(frames.length > 0);
  return frames;
};

/** ID3v2 states its length in four 7-bit bytes, plus a footer when the flag says so. */
const afterTag = (input: Buffer): number => {
  if (input.toString('latin1', 0, 3) !== 'ID3') return 0;
  const length = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (input.readUInt8(at) & 0x7f), 0);
  return 10 + length + ((input.readUInt8(5) & 0x10) === 0 ? 0 : 10);
};

const mp3FrameBytes = (input: Buffer, at: number): number => {
  const head = input.readUInt32BE(at);
  const version = (head >>> 19) & 3; // 0: 2.5, 2: 2, 3: 1
  ensure(head >>> 21 === 0x7ff && version !== 1 && ((head >>> 17) & 3) === 1);
  const kilobits = (version === 3 ? bitRates.first : bitRates.later)[(head >>> 12) & 15] ?? 0;
  const rate = (sampleRates[(head >>> 10) & 3] ?? 0) / (version === 3 ? 1 : version === 2 ? 2 : 4);
  ensure(kilobits > 0 && rate > 0);
  const padding = (head >>> 9) & 1;
  return Math.floor(((version === 3 ? 144 : 72) * kilobits * 1000) / rate) + padding;
};

const adtsFrameBytes = (input: Buffer, at: number): number => {
  ensure((input.readUInt16BE(at) & 0xfff6) === 0xfff0);
  const length = (input.readUIntBE(at + 3, 3) >> 5) & 0x1fff;
  ensure(length >= 7);
  return length;
};

const isInformation = (frame: Buffer): boolean => {
  const head = frame.toString('latin1', 0, 200);
  return head.includes('Xing') || head.includes('Info') || head.includes('VBRI');
};
