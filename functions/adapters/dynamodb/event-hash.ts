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
