import type { ByteSource } from './byte-source.ts';

/** Size and hash of a file exactly as its owner sent it. */
export type SealedFacts = { readonly sha256: string; readonly bytes: number };

/** Part of a file, in bytes. */
export type Stretch = { readonly from: number; readonly bytes: number };

/** An original that was read and encrypted, but is not kept yet. */
export type SealedDraft = SealedFacts & {
  /** `other-file`: another original of this evidence was kept before; the first one counts. */
  keep(): Promise<'kept' | 'other-file'>;
  discard(): Promise<void>;
};

/**
 * Originals under a data key of their own, in the keeping of the identity vault: an original shows what the
 * clean copy no longer does, above all the phone it came from.
 */
export type SealedOriginals = {
  draft(evidenceId: string, source: ByteSource): Promise<SealedDraft>;
  facts(evidenceId: string): Promise<SealedFacts | undefined>;
  /** Whether it can still be opened. */
  holds(evidenceId: string): Promise<boolean>;
  /**
   * For whoever was granted it. `undefined`: never kept, or erased. Throws on the first piece that was tampered
   * with. A stretch begins and ends at multiples of 64 KiB.
   */
  open(evidenceId: string, stretch?: Stretch): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Destroys the key and with it the original; that it existed, and its hash, stay known. */
  erase(evidenceId: string): Promise<void>;
};
