/** How a picture has to be turned (EXIF values 2 to 8); the one fact of EXIF a viewer needs. */
export type Orientation = number;

const tagOrientation = 0x0112;

/** Reads the orientation of a TIFF block; `undefined` when upright, absent or unreadable. */
export const orientationOf = (tiff: Buffer): Orientation | undefined => {
  try {
    const little = tiff.toString('latin1', 0, 2) === 'II';
    const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
    const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
    if (!little && tiff.toString('latin1', 0, 2) !== 'MM') return undefined;
    if (short(2) !== 42) return undefined;
    const directory = long(4);
    for (let entry = 0; entry < short(directory); entry += 1) {
      const at = directory + 2 + entry * 12;
      if (short(at) !== tagOrientation) continue;
      const value = short(at + 8);
      return value >= 2 && value <= 8 ? value : undefined;
    }
    return undefined;
  } catch {
    return undefined;
  }
};

/** A TIFF block with the orientation and nothing else (26 bytes). */
export const orientationBlock = (orientation: Orientation): Buffer => {
  const block = Buffer.alloc(26);
  block.write('MM', 'latin1');
  block.writeUInt16BE(42, 2);
  block.writeUInt32BE(8, 4);
  block.writeUInt16BE(1, 8);
  block.writeUInt16BE(tagOrientation, 10);
  block.writeUInt16BE(3, 12);
  block.writeUInt32BE(1, 14);
  block.writeUInt16BE(orientation, 18);
  return block;
};
