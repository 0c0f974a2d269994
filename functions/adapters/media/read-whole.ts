import type { ByteSource } from '../../ports/byte-source.ts';
import { ensure } from './media-fault.ts';

/** Part of a file that is small enough to be held: `limit` is what a reporter is told to stay below. */
export const readPart = async (
  source: ByteSource,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<Buffer> => {
  const buffer = Buffer.alloc(end - start);
  ensure((await source.read(start, buffer)) === buffer.length);
  return buffer;
};

export const readWhole = (source: ByteSource, limit: number): Promise<Buffer> => {
  ensure(source.size <= limit, 'evidence.too-large');
  return readPart(source, { start: 0, end: source.size });
};
