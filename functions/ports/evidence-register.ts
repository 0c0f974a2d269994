import type { MediaKind, MediaRefusal } from './media-cleaner.ts';

export type EvidenceState = 'waiting' | 'checking' | 'clean' | 'refused';

export type EvidenceFile = {
  readonly id: string;
  readonly kind: MediaKind;
  readonly contentType: string;
  readonly state: EvidenceState;
  /** An officer, or `reporter` for all reporters alike; only its owner may attach it. */
  readonly owner: string;
  readonly announcedAt: string;
  readonly from: 'reporter' | 'officer';
  readonly reportId?: string | undefined;
  readonly reason?: MediaRefusal | undefined;
  /** Content type and hash of the clean copy. */
  readonly clean?: { readonly contentType: string; readonly sha256: string } | undefined;
};

/**
 * The file as it left the phone. Size and hash differ from phone to phone (EXIF, thumbnail), so those of a
 * reporter are kept with what tells who reported, never with the case.
 */
export type OriginalFile = {
  readonly contentType: string;
  readonly bytes: number;
  readonly sha256?: string | undefined;
};

/** What is known about each file; the bytes are in the evidence store. */
export type EvidenceRegister = {
  /** `exists`: the same was announced before (a replay); `other-file`: another file under this id. */
  announce(file: EvidenceFile, original: OriginalFile): Promise<'announced' | 'exists' | 'other-file'>;
  original(file: Pick<EvidenceFile, 'id' | 'from'>): Promise<OriginalFile | undefined>;
  find(id: string): Promise<EvidenceFile | undefined>;
  findAll(ids: readonly string[]): Promise<readonly EvidenceFile[]>;
  /** Only from `waiting` or `checking`; false when it was settled before. */
  settle(id: string, result: Pick<EvidenceFile, 'state' | 'reason' | 'clean'>): Promise<boolean>;
};
