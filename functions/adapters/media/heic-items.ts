import type { Reference } from './heic-references.ts';
import { type Box, boxesIn, shrinkBox } from './iso-boxes.ts';
import { ensure } from './media-fault.ts';

export type Item = { readonly id: number; readonly type: string; readonly box: Box; readonly nameAt: number };

/** Coded pictures, and pictures made of others (tiles, rotation). */
const pictureTypes = new Set(['hvc1', 'grid', 'iden']);

export const readItems = (file: Buffer, box: Box): Item[] => {
  const entries = boxesIn(file, box.body + headBytes(file, box), box.end);
  ensure(entries.length === countOf(file, box));
  return entries.map((entry) => {
    const version = file.readUInt8(entry.body);
    ensure(entry.type === 'infe' && (version === 2 || version === 3));
    const typeAt = entry.body + (version === 2 ? 8 : 10);
    const id = version === 2 ? file.readUInt16BE(entry.body + 4) : file.readUInt32BE(entry.body + 4);
    const type = file.toString('latin1', typeAt, typeAt + 4);
    ensure(typeAt + 4 <= entry.end);
    return { id, type, box: entry, nameAt: typeAt + 4 };
  });
};

/** The pictures, without their thumbnails. */
export const keptItems = (items: readonly Item[], references: readonly Reference[]): ReadonlySet<number> => {
  const thumbnails = new Set(references.filter(({ type }) => type === 'thmb').map(({ from }) => from));
  const kept = items.filter(({ id, type }) => pictureTypes.has(type) && !thumbnails.has(id));
  return new Set(kept.map(({ id }) => id));
};

/** Writes the kept entries only, their names blanked. */
export const rewriteItems = (
  file: Buffer,
  box: Box,
  items: readonly Item[],
  kept: ReadonlySet<number>,
): void => {
  const entries: Buffer[] = [];
  for (const item of items) {
    if (!kept.has(item.id)) continue;
    file.fill(0, item.nameAt, item.box.end);
    entries.push(Buffer.from(file.subarray(item.box.start, item.box.end)));
  }
  const head = Buffer.from(file.subarray(box.body, box.body + headBytes(file, box)));
  if (head.length === 6) head.writeUInt16BE(entries.length, 4);
  else head.writeUInt32BE(entries.length, 4);
  shrinkBox(file, box, Buffer.concat([head, ...entries]));
};

const headBytes = (file: Buffer, box: Box): number => (file.readUInt8(box.body) === 0 ? 6 : 8);

const countOf = (file: Buffer, box: Box): number =>
  headBytes(file, box) === 6 ? file.readUInt16BE(box.body + 4) : file.readUInt32BE(box.body + 4);
