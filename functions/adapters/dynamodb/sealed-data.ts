import type { CaseEvent } from '../../domain/case/case-event.ts';
import { open, seal } from '../crypto/seal.ts';
import type { DynamoContext } from './dynamo-context.ts';

/** What an event of a case says, sealed as a whole; bound to the report, its type and its version. */
export const sealEvent = (
  { randomness }: DynamoContext,
  id: string,
  { type, version, data }: Pick<CaseEvent, 'type' | 'version' | 'data'>,
  key: Uint8Array,
): Uint8Array => seal(JSON.stringify(data), key, { report: id, field: type, version }, randomness);

export const openEvent = (
  id: string,
  event: { readonly type: string; readonly version: number },
  sealed: Uint8Array,
  key: Uint8Array,
): unknown => JSON.parse(open(sealed, key, { report: id, field: event.type, version: event.version }));
