import type { ByteSink, ByteSource } from '../../ports/byte-source.ts';
import { ensure } from './media-fault.ts';

const windowBytes = 256 * 1024;

/** One walk through a file from its first byte on, in which each byte is copied, replaced or blanked. */
export type FilePassage = {
  /** The next bytes, fewer at the end of the file; valid until the next call. */
  peek(length: number): Promise<Buffer>;
  copyTo(end: number): Promise<void>;
  fillTo(end: number, value: number): Promise<void>;
  /** These stand for the next bytes of the same number. */
  replace(bytes: Uint8Array): Promise<void>;
  finish(): Promise<void>;
};

/** Holds one window of what is read and one of what is written, both used again and again. */
export const filePassage = (source: ByteSource, sink: ByteSink): FilePassage => {
  const input = Buffer.alloc(windowBytes);
  const output = Buffer.alloc(windowBytes);
  let inputStart = 0;
  let inputLength = 0;
  let filled = 0;
  let at = 0;

  const flush = async (): Promise<void> => {
    if (filled > 0) await sink.append(output.subarray(0, filled));
    filled = 0;
  };
  const view = async (least: number): Promise<Buffer> => {
    const isHeld = at >= inputStart && at + least <= inputStart + inputLength;
    if (!isHeld) {
      inputStart = at;
      inputLength = await source.read(at, input);
    }
    return input.subarray(at - inputStart, inputLength);
  };
  /** Passes `length` bytes by in pieces that fit into what is left of the output. */
  const pass = async (
    length: number,
    put: (room: Buffer, done: number) => Promise<number>,
  ): Promise<void> => {
    ensure(length >= 0);
    for (let done = 0; done < length; ) {
      if (filled === windowBytes) await flush();
      const room = output.subarray(filled, Math.min(windowBytes, filled + length - done));
      const written = await put(room, done);
      ensure(written > 0);
      done += written;
      filled += written;
      at += written;
    }
  };
  return {
    peek: async (length) => (await view(length)).subarray(0, length),
    copyTo: (end) => pass(end - at, async (room) => (await view(1)).copy(room)),
    fillTo: (end, value) => pass(end - at, (room) => Promise.resolve(room.fill(value).length)),
    replace: (bytes) =>
      pass(bytes.length, (room, done) => {
        room.set(bytes.subarray(done, done + room.length));
        return Promise.resolve(room.length);
      }),
    finish: flush,
  };
};
