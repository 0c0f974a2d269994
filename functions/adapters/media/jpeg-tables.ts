import { ensure } from './media-fault.ts';

const code = { dht: 0xc4, sos: 0xda, dqt: 0xdb, dri: 0xdd } as const;

/** Baseline, extended and progressive Huffman: what browsers show. */
export const isFrameHeader = (marker: number): boolean => marker >= 0xc0 && marker <= 0xc2;

export const readFrameHeader = (payload: Buffer): { readonly width: number; readonly height: number } => {
  ensure(payload[0] === 8);
  return { height: payload.readUInt16BE(1), width: payload.readUInt16BE(3) };
};

/** Each table must fill its segment exactly: no room for anything else. Unknown segments are refused. */
export const checkJpegTable = (marker: number, payload: Buffer): void => {
  if (marker === code.dqt) checkQuantization(payload);
  else if (marker === code.dht) checkHuffman(payload);
  else ensure(payload.length === fixedLength(marker, payload));
};

const fixedLength = (marker: number, payload: Buffer): number | undefined => {
  if (isFrameHeader(marker)) return 6 + 3 * payload.readUInt8(5);
  if (marker === code.sos) return 4 + 2 * payload.readUInt8(0);
  return marker === code.dri ? 2 : undefined;
};

const checkQuantization = (payload: Buffer): void => {
  let at = 0;
  while (at < payload.length) at += 1 + (payload.readUInt8(at) >> 4 === 0 ? 64 : 128);
  ensure(at === payload.length && at > 0);
};

const checkHuffman = (payload: Buffer): void => {
  let at = 0;
  while (at < payload.length) {
    const counts = payload.subarray(at + 1, at + 17);
    ensure(counts.length === 16);
    const values = counts.reduce((sum, count) => sum + count, 0);
    ensure(values <= 256);
    at += 17 + values;
  }
  ensure(at === payload.length && at > 0);
};
