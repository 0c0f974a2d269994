import { localDateOf } from '../../domain/deadline/local-date.ts';
import { toldVersions } from '../../domain/identity/told-looks.ts';
import type { UnsealEvent } from '../../domain/identity/unseal-event.ts';
import { type UnsealRequest, unsealRequestOf } from '../../domain/identity/unseal-request.ts';
import type { IdentityAccess } from '../../ports/unseal-book.ts';
import { chainEndItem } from './chain-end-item.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { eventItem } from './event-item.ts';
import { keyAttributes, keys } from './keys.ts';
import { putOnce } from './put-update.ts';
import { accessToStore } from './stored-unseal-fact.ts';
import { bytes, number, text } from './stored-values.ts';
import type { Write } from './transact.ts';
import { unsealListWrites } from './unseal-lists.ts';

export type UnsealChange = {
  readonly id: string;
  readonly before: readonly UnsealEvent[];
  readonly added: readonly UnsealEvent[];
  /** Hash the added events follow. */
  readonly previous: string;
  /** Where the reporter reads of it: their account, or the report itself where none stands behind it. */
  readonly told: string;
};

/** History, lists and the reporter's lines of one change, for one transaction. */
export const unsealWrites = ({ tables }: DynamoContext, change: UnsealChange): readonly Write[] => {
  const { id, before, added, told } = change;
  const request = unsealRequestOf([...before, ...added]);
  const once = (item: Parameters<typeof putOnce>[1]): Write => ({
    action: putOnce(tables.identities, item),
    refusal: 'conflict',
  });
  let hash = change.previous;
  const events = added.map((event) => {
    const stored = { ...event, pk: keys.unseal(id), data: JSON.stringify(event.data) };
    const made = eventItem(stored, keys.unsealEvent(id, event.version).sk, hash);
    hash = made.hash;
    return once(made.item);
  });
  const head = {
    ...keyAttributes(keys.unsealHead(id)),
    v: number(1),
    version: number(request.version),
    hash: bytes(Buffer.from(hash, 'base64url')),
  };
  const headWrite: Write = {
    action: {
      Put: {
        TableName: tables.identities,
        Item: head,
        ...(before.length === 0
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#version = :before',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':before': number(before.length) },
            }),
      },
    },
    refusal: 'conflict',
  };
  const news = toldVersions([...before, ...added]);
  const lines = added
    .filter(({ version }) => news.has(version))
    .map((event) => once(accessItem(id, told, request, event)));
  // Where the chain ends now, for the next root: this table has no stream that could tell.
  const endWrite: Write = {
    action: {
      Put: {
        TableName: tables.identities,
        Item: chainEndItem(keys.unsealEnd(id), {
          chain: keys.unseal(id),
          version: request.version,
          hash,
          on: localDateOf(added.at(-1)?.at ?? request.requestedAt),
        }),
      },
    },
    refusal: 'fault',
  };
  return [
    headWrite,
    ...events,
    endWrite,
    ...lines,
    ...unsealListWrites(tables.identities, id, request, added),
  ];
};

const accessItem = (id: string, told: string, request: UnsealRequest, event: UnsealEvent) => {
  const { reportId, evidenceId, caseNumber, reason } = request;
  const line: IdentityAccess = {
    at: event.at,
    reportId,
    evidenceId,
    caseNumber,
    kind: event.type,
    unit: event.data.unit.name,
    reason,
    until: event.type === 'unseal-granted' ? event.data.until : undefined,
  };
  const sk = `${event.at}#${id}#${String(event.version).padStart(6, '0')}`;
  return { ...keyAttributes({ pk: keys.accesses(told), sk }), row: text(accessToStore(line)) };
};
