import { type Box, type ByteRange, boxesIn, freeBox, oneBox, theBox } from './iso-boxes.ts';
import { ensure } from './media-fault.ts';
import { cleanSoundEntries, cleanVideoEntries } from './movie-sample-entries.ts';
import { sampleRanges } from './movie-samples.ts';
import type { NalCoding } from './nal-units.ts';

/** Lengths of the bodies in version 0 and 1. */
const bodyBytes = {
  mvhd: [100, 112],
  tkhd: [84, 96],
  mdhd: [24, 36],
} as const;

/** Where a kept track's samples lie, and how they are cut into units where that can be checked. */
export type TrackMedia = { readonly samples: readonly ByteRange[]; readonly coding?: NalCoding };

/** Cleans the movie header in place and tells which bytes of the file its kept tracks use. */
export const cleanMovie = (file: Buffer, movie: Box, kind: 'video' | 'audio'): TrackMedia[] => {
  const boxes = boxesIn(file, movie.body, movie.end);
  clearTimes(file, theBox(boxes, 'mvhd'), 'mvhd');
  const tracks: TrackMedia[] = [];
  const handlers = new Set<string>();
  for (const box of boxes) {
    ensure(box.type !== 'mvex' && box.type !== 'cmov', 'evidence.coding-unknown');
    if (box.type === 'mvhd') continue;
    const handler = box.type === 'trak' ? handlerOf(file, box) : undefined;
    if (handler === 'soun' || (handler === 'vide' && kind === 'video')) {
      tracks.push(cleanTrack(file, box, handler));
      handlers.add(handler);
    } else freeBox(file, box);
  }
  ensure(handlers.has(kind === 'video' ? 'vide' : 'soun'));
  return tracks;
};

const handlerOf = (file: Buffer, track: Box): string => {
  const media = theBox(boxesIn(file, track.body, track.end), 'mdia');
  const handler = theBox(boxesIn(file, media.body, media.end), 'hdlr');
  return file.toString('latin1', handler.body + 8, handler.body + 12);
};

const cleanTrack = (file: Buffer, track: Box, handler: 'vide' | 'soun'): TrackMedia => {
  const inTrack = keep(file, track, ['tkhd', 'edts', 'mdia']);
  clearTimes(file, theBox(inTrack, 'tkhd'), 'tkhd');
  const edits = oneBox(inTrack, 'edts');
  if (edits !== undefined) for (const list of keep(file, edits, ['elst'])) checkEdits(file, list);
  const inMedia = keep(file, theBox(inTrack, 'mdia'), ['mdhd', 'hdlr', 'minf']);
  clearTimes(file, theBox(inMedia, 'mdhd'), 'mdhd');
  clearHandler(file, theBox(inMedia, 'hdlr'));
  const inInformation = keep(file, theBox(inMedia, 'minf'), ['vmhd', 'smhd', 'hdlr', 'dinf', 'stbl']);
  for (const box of inInformation) {
    if (box.type === 'hdlr') clearHandler(file, box);
    if (box.type === 'dinf') checkDataReferences(file, box);
    if (box.type === 'vmhd') ensure(box.end - box.body === 12);
    if (box.type === 'smhd') ensure(box.end - box.body === 8);
  }
  const tables = keep(file, theBox(inInformation, 'stbl'), sampleTables);
  const entries = theBox(tables, 'stsd');
  const samples = sampleRanges(file, tables);
  if (handler === 'vide') return { samples, coding: cleanVideoEntries(file, entries) };
  cleanSoundEntries(file, entries);
  return { samples };
};

const sampleTables = ['stsd', 'stts', 'ctts', 'cslg', 'stss', 'stps', 'stsc', 'stsz', 'stco', 'co64', 'sdtp'];

/** Empties every child that is not named; returns those that are. */
const keep = (file: Buffer, parent: Box, types: readonly string[]): Box[] => {
  const children = boxesIn(file, parent.body, parent.end);
  for (const child of children) if (!types.includes(child.type)) freeBox(file, child);
  return children.filter((child) => types.includes(child.type));
};

/** Creation and modification time, and the fields QuickTime once used for itself. */
const clearTimes = (file: Buffer, box: Box, type: keyof typeof bodyBytes): void => {
  const version = file.readUInt8(box.body);
  ensure(version <= 1 && box.end - box.body === bodyBytes[type][version]);
  file.fill(0, box.body + 4, box.body + 4 + (version === 0 ? 8 : 16));
  // The last 28 bytes of mvhd: 24 pre-defined, then the next track's number.
  if (type === 'mvhd') file.fill(0, box.end - 28, box.end - 4);
};

/** Keeps the handler's type; manufacturer and name go. */
const clearHandler = (file: Buffer, box: Box): void => {
  ensure(box.end - box.body >= 20);
  file.fill(0, box.body + 12, box.end);
};

const checkEdits = (file: Buffer, box: Box): void => {
  const entryBytes = file.readUInt8(box.body) === 0 ? 12 : 20;
  ensure(box.end - box.body === 8 + entryBytes * file.readUInt32BE(box.body + 4));
};

/** All media must lie in this file: entries are 12 bytes long and flagged "self-contained". */
const checkDataReferences = (file: Buffer, information: Box): void => {
  for (const list of keep(file, information, ['dref'])) {
    for (const reference of boxesIn(file, list.body + 8, list.end)) {
      const isWhole = reference.end - reference.body === 4 && file.readUInt32BE(reference.body) === 1;
      ensure(isWhole, 'evidence.hidden-data');
    }
  }
};
