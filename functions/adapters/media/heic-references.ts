import { type Box, boxesIn } from './iso-boxes.ts';
import { ensure } from './media-fault.ts';

/** "`from` is a thumbnail of / describes / is made of `to`"; `bytes` is the box as it stands. */
export type Reference = {
  readonly type: string;
  readonly from: number;
  readonly to: readonly number[];
  readonly bytes: Buffer;
};

export const readReferences = (file: Buffer, box: Box): Reference[] => {
  const idBytes = file.readUInt8(box.body) === 0 ? 2 : 4;
  return boxesIn(file, box.body + 4, box.end).map(({ type, start, body, end }) => {
    const count = file.readUInt16BE(body + idBytes);
    ensure(end - body === idBytes + 2 + count * idBytes);
    const to = Array.from({ length: count }, (_, index) =>
      file.readUIntBE(body + idBytes + 2 + index * idBytes, idBytes),
    );
    return { type, from: file.readUIntBE(body, idBytes), to, bytes: Buffer.from(file.subarray(start, end)) };
  });
};

/** A picture made of a part that was dropped cannot be shown: then the file is refused. */
export const keptReferences = (references: readonly Reference[], kept: ReadonlySet<number>): Reference[] => {
  const left = references.filter(({ from }) => kept.has(from));
  return left.filter(({ type, to }) => {
    const isComplete = to.every((id) => kept.has(id));
    ensure(isComplete || type !== 'dimg');
    return isComplete;
  });
};

export const referencesBody = (file: Buffer, box: Box, references: readonly Reference[]): Buffer =>
  Buffer.concat([file.subarray(box.body, box.body + 4), ...references.map(({ bytes }) => bytes)]);
