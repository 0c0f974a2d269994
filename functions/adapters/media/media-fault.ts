import type { MediaRefusal } from '../../ports/media-cleaner.ts';

/** Stops the cleaning of one file; becomes the refusal the reporter is told. */
export class MediaFault extends Error {
  readonly reason: MediaRefusal;

  constructor(reason: MediaRefusal) {
    super(reason);
    this.name = 'MediaFault';
    this.reason = reason;
  }
}

export function ensure(condition: boolean, reason: MediaRefusal = 'evidence.damaged'): asserts condition {
  if (!condition) throw new MediaFault(reason);
}
