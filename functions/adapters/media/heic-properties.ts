import { type Box, boxesIn, freeBox, theBox } from './iso-boxes.ts';
import { ensure } from './media-fault.ts';
import { checkDimensions } from './media-limits.ts';
import { cleanDecoderSets } from './nal-units.ts';

/** What a decoder needs. Descriptions (udes), ICC profiles and vendors' properties become empty. */
const kept = new Set(['hvcC', 'ispe', 'pixi', 'irot', 'imir', 'clap', 'pasp', 'clli', 'mdcv']);
/** Kinds of auxiliary pictures, as text that ends with a zero. */
const auxiliary = /^urn:[a-zA-Z0-9:._-]{1,80}\0$/;

/**
 * Emptied properties keep their place: pictures refer to them by number. Returns the bytes of a unit's
 * length, the same for all pictures.
 */
export const cleanProperties = (file: Buffer, box: Box): number => {
  const parts = boxesIn(file, box.body, box.end);
  for (const part of parts) if (part.type !== 'ipco' && part.type !== 'ipma') freeBox(file, part);
  for (const part of parts) if (part.type === 'ipma') checkAssociations(file, part);
  const container = theBox(parts, 'ipco');
  const lengthBytes = new Set<number>();
  for (const property of boxesIn(file, container.body, container.end)) {
    if (property.type === 'hvcC') lengthBytes.add(cleanDecoderSets(file, property, 'hevc'));
    if (property.type === 'ispe') {
      ensure(property.end - property.body === 12);
      checkDimensions(file.readUInt32BE(property.body + 4), file.readUInt32BE(property.body + 8));
    }
    if (!isKept(file, property)) freeBox(file, property);
  }
  const [bytes] = lengthBytes;
  ensure(bytes !== undefined && lengthBytes.size === 1);
  return bytes;
};

const isKept = (file: Buffer, { type, body, end }: Box): boolean => {
  if (type === 'colr') return file.toString('latin1', body, body + 4) === 'nclx' && end - body === 11;
  if (type === 'auxC') return auxiliary.test(file.toString('latin1', body + 4, end));
  return kept.has(type);
};

const checkAssociations = (file: Buffer, box: Box): void => {
  const version = file.readUInt8(box.body);
  const isWide = (file.readUInt8(box.body + 3) & 1) === 1;
  const entries = file.readUInt32BE(box.body + 4);
  let at = box.body + 8;
  for (let entry = 0; entry < entries; entry += 1) {
    ensure(at < box.end);
    at += version === 0 ? 2 : 4;
    at += 1 + file.readUInt8(at) * (isWide ? 2 : 1);
  }
  ensure(at === box.end);
};
