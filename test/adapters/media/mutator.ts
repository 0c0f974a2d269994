/** Numbers in [0, 1) from a seed (mulberry32). */
export const seededNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const places = (bytes: Uint8Array, random: () => number): number =>
  // Half of the changes hit the first kilobyte, where the structure is.
  Math.floor(random() * (random() < 0.5 ? Math.min(bytes.length, 1024) : bytes.length));

/** One to four changes: a bit, a byte, a word set to an extreme, a cut, a piece doubled or removed. */
export const mutated = (original: Uint8Array, random: () => number): Uint8Array => {
  let bytes = original.slice();
  for (let count = 1 + Math.floor(random() * 4); count > 0; count -= 1) {
    const at = places(bytes, random);
    const length = 1 + Math.floor(random() * 32);
    switch (Math.floor(random() * 6)) {
      case 0:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
        break;
      case 1:
        bytes[at] = Math.floor(random() * 256);
        break;
      case 2:
        bytes.fill(random() < 0.5 ? 0 : 255, at, at + 4);
        break;
      case 3:
        bytes = bytes.slice(0, Math.max(16, at));
        break;
      case 4:
        bytes = new Uint8Array([
          ...bytes.subarray(0, at),
          ...bytes.subarray(at, at + length),
          ...bytes.subarray(at),
        ]);
        break;
      default:
        bytes = new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + length)]);
    }
  }
  return bytes;
};
