import { keptItems, readItems, rewriteItems } from './heic-items.ts';
import { keptExtents, readLocations, rewriteLocations } from './heic-locations.ts';
import { cleanProperties } from './heic-properties.ts';
import { keptReferences, readReferences, referencesBody } from './heic-references.ts';
import { type Box, blankUnused, boxesIn, freeBox, oneBox, shrinkBox, theBox } from './iso-boxes.ts';
import { ensure } from './media-fault.ts';
import { cleanNalUnits } from './nal-units.ts';
import { topBoxes } from './top-boxes.ts';

const inMeta = new Set(['hdlr', 'pitm', 'iinf', 'iloc', 'iref', 'iprp', 'idat']);

/**
 * Cleans in place: items that are no picture (EXIF, XMP) and thumbnails, which may show what was cropped
 * away, leave every table; bytes no kept item points at are zeroed. Nothing moves.
 */
export const cleanHeic = async (input: Buffer): Promise<Buffer> => {
  const out = Buffer.from(input);
  const top = await topBoxes(out.length, (at, length) => Promise.resolve(out.subarray(at, at + length)));
  const meta = theBox(top, 'meta');
  for (const box of top) if (!['ftyp', 'meta', 'mdat'].includes(box.type)) freeBox(out, box);
  const boxes = boxesIn(out, meta.body + 4, meta.end);
  for (const box of boxes) if (!inMeta.has(box.type)) freeBox(out, box);

  const handler = theBox(boxes, 'hdlr');
  ensure(out.toString('latin1', handler.body + 8, handler.body + 12) === 'pict');
  out.fill(0, handler.body + 12, handler.end);

  const information = theBox(boxes, 'iinf');
  const referenceBox = oneBox(boxes, 'iref');
  const references = referenceBox === undefined ? [] : readReferences(out, referenceBox);
  const items = readItems(out, information);
  const kept = keptItems(items, references);
  ensure(kept.has(primaryItem(out, theBox(boxes, 'pitm'))));

  const locationBox = theBox(boxes, 'iloc');
  const locations = readLocations(out, locationBox);
  const data = oneBox(boxes, 'idat');
  const used = keptExtents(locations, kept, data);
  rewriteItems(out, information, items, kept);
  rewriteLocations(out, locationBox, locations, kept);
  if (referenceBox !== undefined) {
    shrinkBox(out, referenceBox, referencesBody(out, referenceBox, keptReferences(references, kept)));
  }
  const lengthBytes = cleanProperties(out, theBox(boxes, 'iprp'));
  const spaces = [...top.filter(({ type }) => type === 'mdat'), ...(data === undefined ? [] : [data])];
  blankUnused(out, spaces.map(spaceOf), used);
  const coded = new Set(items.filter(({ type }) => type === 'hvc1').map(({ id }) => id));
  for (const range of used) {
    if (coded.has(range.id)) cleanNalUnits(out, range, { codec: 'hevc', lengthBytes });
    // A grid says how many tiles and how large: 8 or, with wide fields, 12 bytes.
    else ensure([8, 12].includes(range.end - range.start));
  }
  return out.subarray(0, top.at(-1)?.end);
};

const spaceOf = ({ body, end }: Box) => ({ start: body, end });

const primaryItem = (file: Buffer, box: Box): number => {
  const version = file.readUInt8(box.body);
  ensure(version <= 1 && box.end - box.body === (version === 0 ? 6 : 8));
  return version === 0 ? file.readUInt16BE(box.body + 4) : file.readUInt32BE(box.body + 4);
};
