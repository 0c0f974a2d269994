import type { ByteSource } from '../../functions/ports/byte-source.ts';

/** All bytes of a stored file that a test knows to be small. */
export const wholeObject = async (
  opened: Promise<ByteSource | undefined>,
): Promise<Uint8Array | undefined> => {
  const source = await opened;
  if (source === undefined) return undefined;
  const bytes = new Uint8Array(source.size);
  await source.read(0, bytes);
  await source.close();
  return bytes;
};
