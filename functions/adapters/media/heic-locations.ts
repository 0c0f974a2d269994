import { type Box, type ByteRange, shrinkBox } from './iso-boxes.ts';
import { ensure } from './media-fault.ts';

type Location = {
  readonly id: number;
  /** 0: offsets into the file; 1: into the `idat` box. */
  readonly method: number;
  readonly extents: readonly ByteRange[];
  readonly bytes: Buffer;
};

export const readLocations = (file: Buffer, box: Box): Location[] => {
  const version = file.readUInt8(box.body);
  ensure(version <= 2);
  let at = box.body + 4;
  const take = (bytes: number): number => {
    ensure([0, 1, 2, 4, 8].includes(bytes) && at + bytes <= box.end);
    at += bytes;
    if (bytes === 0) return 0;
    return bytes === 8 ? Number(file.readBigUInt64BE(at - 8)) : file.readUIntBE(at - bytes, bytes);
  };
  const sizes = take(2);
  const offsetBytes = sizes >> 12;
  const lengthBytes = (sizes >> 8) & 15;
  const baseBytes = (sizes >> 4) & 15;
  const indexBytes = version === 0 ? 0 : sizes & 15;
  const items = take(version === 2 ? 4 : 2);
  const locations: Location[] = [];
  for (let item = 0; item < items; item += 1) {
    const start = at;
    const id = take(version === 2 ? 4 : 2);
    const method = version === 0 ? 0 : take(2) & 15;
    // 0: the data lie in this file.
    ensure(take(2) === 0 && method <= 1);
    const base = take(baseBytes);
    const count = take(2);
    const extents: ByteRange[] = [];
    for (let extent = 0; extent < count; extent += 1) {
      take(indexBytes);
      const from = base + take(offsetBytes);
      const length = take(lengthBytes);
      // Length 0 would mean "the whole file".
      ensure(length > 0);
      extents.push({ start: from, end: from + length });
    }
    locations.push({ id, method, extents, bytes: Buffer.from(file.subarray(start, at)) });
  }
  ensure(at === box.end);
  return locations;
};

/** Which bytes of the file the kept items use, with the item they belong to. */
export const keptExtents = (
  locations: readonly Location[],
  kept: ReadonlySet<number>,
  data: Box | undefined,
): (ByteRange & { readonly id: number })[] => {
  const own = locations.filter(({ id }) => kept.has(id));
  ensure(new Set(own.map(({ id }) => id)).size === own.length);
  return own.flatMap(({ id, method, extents }) => {
    // A picture in pieces could not be read unit by unit; no phone writes one.
    ensure(extents.length <= 1 && (method === 0 || data !== undefined));
    const base = method === 0 ? 0 : (data?.body ?? 0);
    return extents.map(({ start, end }) => ({ id, start: start + base, end: end + base }));
  });
};

export const rewriteLocations = (
  file: Buffer,
  box: Box,
  locations: readonly Location[],
  kept: ReadonlySet<number>,
): void => {
  const own = locations.filter(({ id }) => kept.has(id));
  const isLong = file.readUInt8(box.body) === 2;
  const head = Buffer.from(file.subarray(box.body, box.body + (isLong ? 10 : 8)));
  head.writeUIntBE(own.length, 6, isLong ? 4 : 2);
  shrinkBox(file, box, Buffer.concat([head, ...own.map(({ bytes }) => bytes)]));
};
