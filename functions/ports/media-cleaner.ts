import type { ByteSink, ByteSource } from './byte-source.ts';

export type MediaKind = 'photo' | 'video' | 'audio' | 'document';

export const mediaRefusals = [
  'evidence.type-unknown',
  'evidence.type-mismatch',
  'evidence.coding-unknown',
  'evidence.damaged',
  'evidence.too-large',
  'evidence.too-long',
  'evidence.hidden-data',
] as const;
export type MediaRefusal = (typeof mediaRefusals)[number];

export type CleanMedia = { readonly ok: true } | { readonly ok: false; readonly reason: MediaRefusal };

/**
 * Tells the type by content, never by name, and gives out a copy without any metadata (EXIF, XMP, IPTC,
 * thumbnails, comments, trailing bytes). What it cannot parse completely it refuses: fail closed. A refusal
 * may come after part of the copy was given out: the copy counts only with `ok`.
 */
export type MediaCleaner = {
  clean(
    source: ByteSource,
    declared: { readonly kind: MediaKind; readonly contentType: string },
    into: (contentType: string) => Promise<ByteSink>,
  ): Promise<CleanMedia>;
};
