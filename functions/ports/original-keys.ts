import type { SealedFacts } from './sealed-originals.ts';

export type OriginalKey = SealedFacts & {
  /** Object that the key opens; chosen at random for each attempt to seal. */
  readonly object: string;
  /** `undefined` once erased. */
  readonly wrapped: string | undefined;
};

/** Wrapped keys of the sealed originals, in the identity vault. */
export type OriginalKeys = {
  /** Put once: the first one counts, whichever it is. */
  put(evidenceId: string, key: OriginalKey & { readonly wrapped: string }): Promise<'stored' | 'exists'>;
  find(evidenceId: string): Promise<OriginalKey | undefined>;
  erase(evidenceId: string): Promise<void>;
};
