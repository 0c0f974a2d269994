import { createHash } from 'node:crypto';

/** A stored event as the chain covers it: everything but the hash itself. */
export type ChainedEvent = {
  readonly pk: string;
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly type: string;
  readonly commandId: string;
  readonly payloadHash: string;
  /** Sealed bytes of a case, JSON of a reward; as stored, so that a check needs no key. */
  readonly data: Uint8Array | string;
};

/** Hash before the first event of a history. */
export const chainStart = '';

/**
 * SHA-256 over the event and the hash before it: an event changed, removed or put in between later no longer
 * fits. The canonical form is a JSON array in this order, bytes as base64url.
 */
export const eventHash = (event: ChainedEvent, previous: string): string => {
  const { pk, version, at, by, type, commandId, payloadHash, data } = event;
  const body = typeof data === 'string' ? data : Buffer.from(data).toString('base64url');
  const canonical = JSON.stringify([1, pk, version, at, by, type, commandId, payloadHash, body, previous]);
  return createHash('sha256').update(canonical).digest('base64url');
};

/**
 * The first version that does not follow from the one before it, or does not end where the head says;
 * undefined when the whole history is as it was written.
 */
export const firstBrokenVersion = (
  events: readonly (ChainedEvent & { readonly hash: string })[],
  head: { readonly version: number; readonly hash: string },
): number | undefined => {
  let previous = chainStart;
  for (const [index, event] of events.entries()) {
    if (event.version !== index + 1 || eventHash(event, previous) !== event.hash) return index + 1;
    previous = event.hash;
  }
  if (head.version !== events.length) return Math.min(head.version, events.length) + 1;
  return head.hash === previous ? undefined : head.version;
};
