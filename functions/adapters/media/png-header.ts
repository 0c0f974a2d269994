import { ensure } from './media-fault.ts';

export type PngHeader = {
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  readonly interlaced: boolean;
};

/** Samples per pixel and bit depths allowed, by colour type (PNG specification, table 11.1). */
const colourTypes: Readonly<
  Record<number, { readonly samples: number; readonly depths: readonly number[] }>
> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

export const pngHeader = (payload: Buffer): PngHeader => {
  ensure(payload.length === 13);
  const depth = payload.readUInt8(8);
  const colour = colourTypes[payload.readUInt8(9)];
  const interlace = payload.readUInt8(12);
  ensure(colour?.depths.includes(depth) === true && interlace <= 1);
  ensure(payload[10] === 0 && payload[11] === 0);
  return {
    width: payload.readUInt32BE(0),
    height: payload.readUInt32BE(4),
    bitsPerPixel: colour.samples * depth,
    interlaced: interlace === 1,
  };
};

/** First column and row and the steps of the seven passes of Adam7. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Bytes of all scan lines, each with its filter byte. */
export const rawLength = ({ width, height, bitsPerPixel, interlaced }: PngHeader): number => {
  const lines = (columns: number, rows: number) =>
    columns <= 0 || rows <= 0 ? 0 : rows * (1 + Math.ceil((columns * bitsPerPixel) / 8));
  if (!interlaced) return lines(width, height);
  return passes.reduce(
    (sum, [x, y, stepX, stepY]) =>
      sum + lines(Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)),
    0,
  );
};
