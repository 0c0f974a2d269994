import { type Box, boxesIn, freeBox, oneBox } from './iso-boxes.ts';
import { ensure } from './media-fault.ts';
import { checkDimensions } from './media-limits.ts';
import { cleanDecoderSets, type NalCoding } from './nal-units.ts';

/** Only codings whose samples can be read unit by unit: H.264 and H.265, what phones record. */
const codings: Readonly<Record<string, NalCoding['codec']>> = {
  avc1: 'avc',
  avc3: 'avc',
  hvc1: 'hevc',
  hev1: 'hevc',
};
const soundFormats = /^(mp4a|alac|samr|sawb|ac-3|ec-3|Opus)$/;
/** What a decoder needs; colour profiles (ICC) and vendors' boxes are not among it. */
const videoBoxes = new Set(['avcC', 'hvcC', 'pasp', 'clap', 'fiel', 'btrt', 'mdcv', 'clli']);
const soundBoxes = new Set(['esds', 'alac', 'damr', 'dac3', 'dec3', 'dOps', 'btrt', 'chan', 'wave']);
const waveBoxes = new Set(['frma', 'mp4a', 'esds', 'alac', '\0\0\0\0']);

const videoHeadBytes = 78;
const soundHeadBytes = [28, 44] as const;

const entriesOf = (file: Buffer, table: Box): Box[] => {
  const entries = boxesIn(file, table.body + 8, table.end);
  ensure(entries.length > 0 && entries.length === file.readUInt32BE(table.body + 4));
  return entries;
};

/** Clears vendor and encoder names and unknown boxes; tells how the samples are coded. */
export const cleanVideoEntries = (file: Buffer, table: Box): NalCoding => {
  const [first, ...others] = entriesOf(file, table).map((entry) => cleanVideo(file, entry));
  ensure(first !== undefined);
  for (const other of others) ensure(other.codec === first.codec && other.lengthBytes === first.lengthBytes);
  return first;
};

const cleanVideo = (file: Buffer, { type, body, end }: Box): NalCoding => {
  const codec = codings[type];
  ensure(codec !== undefined, 'evidence.coding-unknown');
  ensure(end - body >= videoHeadBytes);
  checkDimensions(file.readUInt16BE(body + 24), file.readUInt16BE(body + 26));
  file.fill(0, body, body + 6);
  // Version, revision, vendor and quality; then, behind the size, the name of the encoder (32 bytes).
  file.fill(0, body + 8, body + 24);
  file.fill(0, body + 42, body + 74);
  const boxes = boxesIn(file, body + videoHeadBytes, end);
  for (const box of boxes) {
    if (box.type === 'colr' && isPlainColour(file, box)) continue;
    if (!videoBoxes.has(box.type)) freeBox(file, box);
  }
  const sets = oneBox(boxes, codec === 'avc' ? 'avcC' : 'hvcC');
  ensure(sets !== undefined);
  return { codec, lengthBytes: cleanDecoderSets(file, sets, codec) };
};

const isPlainColour = (file: Buffer, { body, end }: Box): boolean => {
  const kind = file.toString('latin1', body, body + 4);
  return (kind === 'nclx' && end - body === 11) || (kind === 'nclc' && end - body === 10);
};

export const cleanSoundEntries = (file: Buffer, table: Box): void => {
  for (const { type, body, end } of entriesOf(file, table)) {
    ensure(soundFormats.test(type), 'evidence.coding-unknown');
    const headBytes = soundHeadBytes[file.readUInt16BE(body + 8)];
    ensure(headBytes !== undefined && end - body >= headBytes, 'evidence.coding-unknown');
    file.fill(0, body, body + 6);
    file.fill(0, body + 10, body + 16);
    for (const box of boxesIn(file, body + headBytes, end)) {
      if (!soundBoxes.has(box.type)) freeBox(file, box);
      if (box.type !== 'wave') continue;
      for (const inner of boxesIn(file, box.body, box.end))
        if (!waveBoxes.has(inner.type)) freeBox(file, inner);
    }
  }
};
