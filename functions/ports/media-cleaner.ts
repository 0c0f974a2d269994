export type MediaKind = 'photo' | 'video' | 'audio' | 'document';

export type MediaRefusal =
  | 'evidence.type-unknown'
  | 'evidence.type-mismatch'
  | 'evidence.damaged'
  | 'evidence.too-large';

export type CleanMedia =
  | { readonly ok: true; readonly contentType: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: MediaRefusal };

/**
 * Tells the type by content, never by name, and returns a copy without any metadata (EXIF, XMP, IPTC,
 * thumbnails, comments, trailing bytes). What it cannot parse completely it refuses: fail closed.
 */
export type MediaCleaner = {
  clean(bytes: Uint8Array, declared: { kind: MediaKind; contentType: string }): Promise<CleanMedia>;
};
