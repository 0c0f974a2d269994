import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { By } from '../../domain/case/case-event.ts';
import { type ChainedEvent, eventHash } from './event-hash.ts';
import {
  bytes,
  bytesOf,
  type Item,
  number,
  numberOf,
  StoredItemFault,
  text,
  textOf,
} from './stored-values.ts';

/** `data` as it is stored: sealed bytes of a case, JSON text of a reward. */
export type StoredEvent = ChainedEvent & { readonly by: By; readonly hash: string };

const format = 1;

/** The hash before it is not stored: it is the hash of the item before it, and covered by this one's. */
export const eventItem = (
  event: ChainedEvent,
  sk: string,
  previous: string,
): { readonly item: Record<string, AttributeValue>; readonly hash: string } => {
  const hash = eventHash(event, previous);
  const item = {
    pk: text(event.pk),
    sk: text(sk),
    v: number(format),
    version: number(event.version),
    at: text(event.at),
    by: text(event.by),
    type: text(event.type),
    commandId: text(event.commandId),
    payloadHash: text(event.payloadHash),
    data: typeof event.data === 'string' ? text(event.data) : bytes(event.data),
    hash: bytes(Buffer.from(hash, 'base64url')),
  };
  return { item, hash };
};

export const eventOf = (item: Item): StoredEvent => {
  if (numberOf(item, 'v') !== format) throw new StoredItemFault(item, 'v');
  const by = textOf(item, 'by');
  if (!isActor(by)) throw new StoredItemFault(item, 'by');
  return {
    pk: textOf(item, 'pk'),
    version: numberOf(item, 'version'),
    at: textOf(item, 'at'),
    by,
    type: textOf(item, 'type'),
    commandId: textOf(item, 'commandId'),
    payloadHash: textOf(item, 'payloadHash'),
    data: item['data']?.S ?? bytesOf(item, 'data'),
    hash: hashOf(item),
  };
};

export const hashOf = (item: Item): string => Buffer.from(bytesOf(item, 'hash')).toString('base64url');

const isActor = (by: string): by is By => by === 'reporter' || by === 'system' || by.startsWith('officer:');
