import { mostFilmBytes } from '../../domain/report/file-size.ts';
import type { ByteSink, ByteSource } from '../../ports/byte-source.ts';
import { cleanMovie, type TrackMedia } from './clean-movie.ts';
import { type FilePassage, filePassage } from './file-passage.ts';
import type { Box, ByteRange } from './iso-boxes.ts';
import { ensure } from './media-fault.ts';
import { maxMovieHeaderBytes } from './media-limits.ts';
import { fillerOf, lastOfFiller, type NalCoding } from './nal-units.ts';
import { readPart } from './read-whole.ts';
import { topBoxes } from './top-boxes.ts';

/** Brands of a player's choice: a few four-letter codes. */
const maxBrandBytes = 256;

/**
 * Cleans MP4, MOV and M4A in place: no box moves, so no offset changes. Media data that no kept track
 * points at (metadata tracks, hidden bytes) is zeroed. Only the movie's header is held in memory; the rest
 * passes by once, from the first byte to the last.
 */
export const cleanMp4 = async (
  source: ByteSource,
  kind: 'video' | 'audio',
  sink: ByteSink,
): Promise<void> => {
  ensure(source.size <= mostFilmBytes, 'evidence.too-large');
  const boxes = await topBoxes(source.size, (at, length) =>
    readPart(source, { start: at, end: at + length }),
  );
  const movies = boxes.filter((box) => box.type === 'moov');
  const [movie] = movies;
  // Fragmented files (moof) are not read: their tables lie all over the file.
  ensure(!boxes.some((box) => box.type === 'moof'), 'evidence.coding-unknown');
  ensure(movie !== undefined && movies.length === 1);
  ensure(movie.end - movie.start <= maxMovieHeaderBytes, 'evidence.too-long');
  const header = await readPart(source, movie);
  const inHeader = { ...movie, start: 0, body: movie.body - movie.start, end: header.length };
  const samples = inOrder(cleanMovie(header, inHeader, kind));

  const passage = filePassage(source, sink);
  let next = 0;
  for (const box of boxes) {
    if (box.type === 'moov') await passage.replace(header);
    else if (box.type === 'mdat') next = await passMedia(passage, box, samples, next);
    else if (box.type === 'ftyp') {
      ensure(box.end - box.start <= maxBrandBytes);
      await passage.copyTo(box.end);
    } else await passFree(passage, box);
  }
  // A sample outside of the media data, or one that reaches into another.
  ensure(next === samples.length);
  await passage.finish();
};

type Sample = ByteRange & { readonly coding?: NalCoding };

const inOrder = (tracks: readonly TrackMedia[]): readonly Sample[] =>
  tracks
    .flatMap(({ samples, coding }): readonly Sample[] =>
      coding === undefined ? samples : samples.map(({ start, end }) => ({ start, end, coding })),
    )
    .sort((one, other) => one.start - other.start || one.end - other.end);

/** Everything else (uuid, meta, udta, skip, wide …) becomes empty space of the same size. */
const passFree = async (passage: FilePassage, { start, body, end }: Box): Promise<void> => {
  const head = Buffer.from(await passage.peek(body - start));
  head.write('free', 4, 'latin1');
  await passage.replace(head);
  await passage.fillTo(end, 0);
};

/** Lets through what the kept tracks use and blanks the rest; returns the first sample behind the box. */
const passMedia = async (
  passage: FilePassage,
  { body, end }: Box,
  samples: readonly Sample[],
  first: number,
): Promise<number> => {
  await passage.copyTo(body);
  let at = body;
  let next = first;
  for (let sample = samples[next]; sample !== undefined && sample.end <= end; sample = samples[next]) {
    ensure(sample.start >= at);
    await passage.fillTo(sample.start, 0);
    if (sample.coding === undefined) await passage.copyTo(sample.end);
    else await passUnits(passage, sample, sample.coding);
    at = sample.end;
    next += 1;
  }
  await passage.fillTo(end, 0);
  return next;
};

/** A sample must consist of whole units and nothing else; a unit that is no picture becomes filler. */
const passUnits = async (
  passage: FilePassage,
  { start, end }: ByteRange,
  { codec, lengthBytes }: NalCoding,
): Promise<void> => {
  for (let at = start; at < end; ) {
    const unit = at + lengthBytes;
    ensure(unit < end);
    const head = await passage.peek(lengthBytes + 2);
    const length = head.readUIntBE(0, lengthBytes);
    at = unit + length;
    ensure(length > 0 && at <= end);
    const filler = fillerOf(head.subarray(lengthBytes), length, codec);
    await passage.copyTo(unit);
    if (filler === undefined) await passage.copyTo(at);
    else {
      const last = lastOfFiller(length);
      await passage.replace(filler);
      await passage.fillTo(at - last.length, 0xff);
      await passage.replace(last);
    }
  }
};
