import { cleanMovie } from './clean-movie.ts';
import { type Box, blankUnused, boxAt, freeBox } from './iso-boxes.ts';
import { ensure } from './media-fault.ts';
import { cleanNalUnits } from './nal-units.ts';

/** Top level: everything else (uuid, meta, udta, skip, wide …) becomes empty space. */
const kept = new Set(['ftyp', 'moov', 'mdat']);

/**
 * Cleans MP4, MOV and M4A in place: no box moves, so no offset changes. Media data that no kept track
 * points at (metadata tracks, hidden bytes) is zeroed. Only `moov` has to be in memory for that: a large
 * file can be copied through, with the same zeroed ranges.
 */
export const cleanMp4 = (input: Buffer, kind: 'video' | 'audio'): Buffer => {
  const out = Buffer.from(input);
  const boxes = topBoxes(out);
  const movies = boxes.filter((box) => box.type === 'moov');
  const [movie] = movies;
  // Fragmented files (moof) are not read: their tables lie all over the file.
  ensure(!boxes.some((box) => box.type === 'moof'), 'evidence.type-unknown');
  ensure(movie !== undefined && movies.length === 1);
  const tracks = cleanMovie(out, movie, kind);
  for (const box of boxes) if (!kept.has(box.type)) freeBox(out, box);
  const data = boxes.filter((box) => box.type === 'mdat').map(({ body, end }) => ({ start: body, end }));
  blankUnused(
    out,
    data,
    tracks.flatMap(({ samples }) => samples),
  );
  for (const { samples, coding } of tracks) {
    if (coding !== undefined) for (const sample of samples) cleanNalUnits(out, sample, coding);
  }
  return out.subarray(0, boxes.at(-1)?.end);
};

/** Reads boxes to the first bytes that are none: what trails behind is cut, never kept. */
export const topBoxes = (buffer: Buffer): Box[] => {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= buffer.length; ) {
    const type = buffer.toString('latin1', at + 4, at + 8);
    const isKnown = /^(ftyp|moov|moof|mdat|meta|udta|uuid|free|skip|wide|pnot|sidx|mfra|styp|beam)$/.test(
      type,
    );
    if (!isKnown && !fitsIn(buffer, at)) break;
    const box = boxAt(buffer, at, buffer.length);
    boxes.push(box);
    at = box.end;
  }
  return boxes;
};

const fitsIn = (buffer: Buffer, at: number): boolean => {
  try {
    return boxAt(buffer, at, buffer.length).end > at;
  } catch {
    return false;
  }
};
