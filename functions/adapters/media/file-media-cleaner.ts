import { mostHeldBytes } from '../../domain/report/file-size.ts';
import type { ByteSink, ByteSource } from '../../ports/byte-source.ts';
import type { CleanMedia, MediaCleaner } from '../../ports/media-cleaner.ts';
import { cleanAac, cleanMp3 } from './clean-audio-frames.ts';
import { cleanGif } from './clean-gif.ts';
import { cleanHeic } from './clean-heic.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanMp4 } from './clean-mp4.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';
import { ensure, MediaFault } from './media-fault.ts';
import { maxTextBytes } from './media-limits.ts';
import { formatOf, formats, headBytes, isPlainText, type MediaFormat } from './media-type.ts';
import { readPart, readWhole } from './read-whole.ts';

/**
 * Cleans by taking over what is known to be needed and nothing else. Any surprise while reading, a
 * mistake of ours included, refuses the file: nothing half clean goes on. Only a store that fails is a fault.
 */
export const fileMediaCleaner: MediaCleaner = {
  clean: async (given, declared, into): Promise<CleanMedia> => {
    const faults: unknown[] = [];
    const source = watched(given, faults);
    try {
      const format = await formatIn(source);
      ensure(format !== undefined, 'evidence.type-unknown');
      const { kinds, contentTypes } = formats[format];
      const isAsDeclared =
        kinds.includes(declared.kind) && contentTypes.includes(declared.contentType.toLowerCase());
      ensure(isAsDeclared, 'evidence.type-mismatch');
      const sink = await into(contentTypes[0]).catch((error: unknown) => failed(faults, error));
      await pass(format, source, watchedSink(sink, faults));
      return { ok: true };
    } catch (error) {
      if (faults.length > 0) throw faults[0];
      return { ok: false, reason: error instanceof MediaFault ? error.reason : 'evidence.damaged' };
    }
  },
};

const formatIn = async (source: ByteSource): Promise<MediaFormat | undefined> => {
  const head = await readPart(source, { start: 0, end: Math.min(headBytes, source.size) });
  const format = formatOf(head);
  if (format !== undefined || source.size > maxTextBytes) return format;
  return isPlainText(await readWhole(source, maxTextBytes)) ? 'text' : undefined;
};

const pass = async (format: MediaFormat, source: ByteSource, sink: ByteSink): Promise<void> => {
  if (format === 'mp4' || format === 'mov') return cleanMp4(source, 'video', sink);
  if (format === 'm4a') return cleanMp4(source, 'audio', sink);
  const clean = await cleaned(format, await readWhole(source, mostHeldBytes));
  ensure(clean.length > 0);
  await sink.append(clean);
};

const cleaned = (
  format: Exclude<MediaFormat, 'mp4' | 'mov' | 'm4a'>,
  input: Buffer,
): Buffer | Promise<Buffer> => {
  switch (format) {
    case 'jpeg':
      return cleanJpeg(input);
    case 'png':
      return cleanPng(input);
    case 'webp':
      return cleanWebp(input);
    case 'gif':
      return cleanGif(input);
    case 'heic':
      return cleanHeic(input);
    case 'mp3':
      return cleanMp3(input);
    case 'aac':
      return cleanAac(input);
    case 'text':
      return input;
  }
};

const failed = (faults: unknown[], error: unknown): never => {
  faults.push(error);
  throw error;
};

/** A store that cannot be reached says nothing about the file: such a fault must not become a refusal. */
const watched = (source: ByteSource, faults: unknown[]): ByteSource => ({
  ...source,
  read: (offset, into) => source.read(offset, into).catch((error: unknown) => failed(faults, error)),
});

const watchedSink = (sink: ByteSink, faults: unknown[]): ByteSink => ({
  append: (piece) => sink.append(piece).catch((error: unknown) => failed(faults, error)),
});
