import type { CleanMedia, MediaCleaner } from '../../ports/media-cleaner.ts';
import { cleanAac, cleanMp3 } from './clean-audio-frames.ts';
import { cleanGif } from './clean-gif.ts';
import { cleanHeic } from './clean-heic.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanMp4 } from './clean-mp4.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';
import { ensure, MediaFault } from './media-fault.ts';
import { formatOf, formats, type MediaFormat } from './media-type.ts';

/**
 * Cleans by taking over what is known to be needed and nothing else. Any surprise while reading, a
 * mistake of ours included, refuses the file: nothing half clean goes on.
 */
export const fileMediaCleaner: MediaCleaner = {
  clean: async (bytes, declared): Promise<CleanMedia> => {
    const format = formatOf(bytes);
    if (format === undefined) return { ok: false, reason: 'evidence.type-unknown' };
    const { kinds, contentTypes } = formats[format];
    if (!kinds.includes(declared.kind) || !contentTypes.includes(declared.contentType.toLowerCase())) {
      return { ok: false, reason: 'evidence.type-mismatch' };
    }
    try {
      const input = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
      const clean = await cleaned(format, input);
      ensure(clean.length > 0);
      return { ok: true, contentType: contentTypes[0], bytes: new Uint8Array(clean) };
    } catch (error) {
      return { ok: false, reason: error instanceof MediaFault ? error.reason : 'evidence.damaged' };
    }
  },
};

const cleaned = (format: MediaFormat, input: Buffer): Uint8Array | Promise<Uint8Array> => {
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
    case 'mp4':
    case 'mov':
      return cleanMp4(input, 'video');
    case 'm4a':
      return cleanMp4(input, 'audio');
    case 'mp3':
      return cleanMp3(input);
    case 'aac':
      return cleanAac(input);
    case 'text':
      return input;
  }
};
