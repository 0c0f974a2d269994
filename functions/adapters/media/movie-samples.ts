import { type Box, type ByteRange, oneBox, theBox } from './iso-boxes.ts';
import { ensure } from './media-fault.ts';
import { maxSamples } from './media-limits.ts';

/** Bytes per entry of the plain tables: version and flags, a count, then the entries. */
const entryBytes: Readonly<Record<string, number>> = {
  stts: 8,
  ctts: 8,
  stss: 4,
  stps: 4,
  stsc: 12,
  stco: 4,
  co64: 8,
};

/** Where the samples of a track lie; each table must be filled exactly by its entries. */
export const sampleRanges = (file: Buffer, tables: readonly Box[]): ByteRange[] => {
  for (const table of tables) checkTable(file, table);
  const sizes = theBox(tables, 'stsz');
  const fixed = file.readUInt32BE(sizes.body + 4);
  const samples = file.readUInt32BE(sizes.body + 8);
  // A constant size needs no table: the count could be anything.
  ensure(sizes.end - sizes.body === 12 + (fixed === 0 ? 4 * samples : 0));
  ensure(samples <= maxSamples, 'evidence.too-long');
  const markers = oneBox(tables, 'sdtp');
  ensure(markers === undefined || markers.end - markers.body === 4 + samples);
  const composition = oneBox(tables, 'cslg');
  ensure(composition === undefined || [24, 44].includes(composition.end - composition.body));

  const sizeOf = (sample: number): number => {
    ensure(sample < samples);
    return fixed === 0 ? file.readUInt32BE(sizes.body + 12 + 4 * sample) : fixed;
  };
  const perChunk = samplesPerChunk(file, theBox(tables, 'stsc'));
  const ranges: ByteRange[] = [];
  let sample = 0;
  for (const [chunk, offset] of chunkOffsets(file, tables).entries()) {
    let start = offset;
    for (let left = perChunk(chunk + 1); left > 0; left -= 1) {
      const end = start + sizeOf(sample);
      ranges.push({ start, end });
      start = end;
      sample += 1;
    }
  }
  ensure(sample === samples);
  return ranges;
};

const checkTable = (file: Buffer, table: Box): void => {
  const bytes = entryBytes[table.type];
  if (bytes !== undefined) ensure(table.end - table.body === 8 + bytes * file.readUInt32BE(table.body + 4));
};

const chunkOffsets = (file: Buffer, tables: readonly Box[]): number[] => {
  const short = oneBox(tables, 'stco');
  const long = oneBox(tables, 'co64');
  const table = short ?? long;
  ensure(table !== undefined && (short === undefined || long === undefined));
  const count = file.readUInt32BE(table.body + 4);
  return Array.from({ length: count }, (_, index) =>
    short === undefined
      ? Number(file.readBigUInt64BE(table.body + 8 + 8 * index))
      : file.readUInt32BE(table.body + 8 + 4 * index),
  );
};

/** Runs of chunks with the same number of samples; a run begins at the chunk its entry names (from 1). */
const samplesPerChunk = (file: Buffer, table: Box): ((chunk: number) => number) => {
  const runs = Array.from({ length: file.readUInt32BE(table.body + 4) }, (_, index) => ({
    first: file.readUInt32BE(table.body + 8 + 12 * index),
    count: file.readUInt32BE(table.body + 12 + 12 * index),
  }));
  let run = 0;
  return (chunk) => {
    while ((runs[run + 1]?.first ?? Number.POSITIVE_INFINITY) <= chunk) run += 1;
    const current = runs[run];
    ensure(current !== undefined && current.first <= chunk);
    return current.count;
  };
};
