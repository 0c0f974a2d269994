import { createHash } from 'node:crypto';
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { localDateOf } from '../../domain/deadline/local-date.ts';
import type { ErasureEvent } from '../../domain/identity/erasure-event.ts';
import type { Removal } from '../../ports/erasure-book.ts';
import { chainEndItem } from './chain-end-item.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { eventItem } from './event-item.ts';
import { type Key, keyAttributes, keys } from './keys.ts';
import { putOnce, setOf } from './put-update.ts';
import { readPartition } from './read-history.ts';
import { readItem } from './read-items.ts';
import { accessOf } from './stored-unseal-fact.ts';
import { bytes, type Item, number, text, textOf } from './stored-values.ts';
import type { Write } from './transact.ts';

/** A transaction holds a hundred items; the oldest lines beyond these go just before it. */
const linesAtOnce = 80;

export const wrappedKeyHash = (item: Item | undefined): string | undefined =>
  item?.['wrapped'] === undefined
    ? undefined
    : createHash('sha256').update(textOf(item, 'wrapped')).digest('hex');

/** Everything that leads from a report to its reporter, or back. */
export const personItems = async (context: DynamoContext, reportId: string) => {
  const person = await readItem(context, 'identities', keys.person(reportId));
  const account = person?.['account']?.S;
  if (account === undefined)
    return { person, links: [], lines: await readPartition(context, keys.accesses(reportId), 'identities') };
  const [links, lines] = await Promise.all([
    readPartition(context, keys.account(account), 'identities'),
    readPartition(context, keys.accesses(account), 'identities'),
  ]);
  return {
    person,
    links: links.filter((item) => textOf(item, 'sk').endsWith(`#${reportId}`)),
    lines: lines.filter((item) => accessOf(item).reportId === reportId),
  };
};

type ErasureChange = {
  readonly id: string;
  readonly before: readonly ErasureEvent[];
  readonly added: readonly ErasureEvent[];
  readonly previous: string;
  readonly removals: readonly Removal[];
};

/** The record, chained, and every removal, for one transaction. */
export const erasureWrites = async (
  context: DynamoContext,
  { id, before, added, previous, removals }: ErasureChange,
): Promise<readonly Write[] | 'conflict'> => {
  const TableName = context.tables.identities;
  let hash = previous;
  const events = added.map((event): Write => {
    const stored = { ...event, pk: keys.erasure(id), data: JSON.stringify(event.data) };
    const made = eventItem(stored, keys.erasureEvent(id, event.version).sk, hash);
    hash = made.hash;
    return { action: putOnce(TableName, made.item), refusal: 'conflict' };
  });
  const Item = {
    ...keyAttributes(keys.erasureHead(id)),
    v: number(1),
    version: number(before.length + added.length),
    hash: bytes(Buffer.from(hash, 'base64url')),
  };
  const condition =
    before.length === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :before',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':before': number(before.length) },
        };
  const head: Write = { action: { Put: { TableName, Item, ...condition } }, refusal: 'conflict' };
  const end: Write = {
    action: {
      Put: {
        TableName,
        Item: {
          ...chainEndItem(keys.erasureEnd(id), {
            chain: keys.erasure(id),
            version: before.length + added.length,
            hash,
            on: localDateOf(context.clock.now()),
          }),
        },
      },
    },
    refusal: 'fault',
  };
  const parts = await Promise.all(removals.map((removal) => removalWrites(context, removal, id)));
  return parts.includes('conflict')
    ? 'conflict'
    : [head, ...events, end, ...parts.flatMap((part) => (part === 'conflict' ? [] : part))];
};

const removalWrites = async (
  context: DynamoContext,
  removal: Removal,
  erasure: string,
): Promise<readonly Write[] | 'conflict'> => {
  const { cases, identities } = context.tables;
  const remove = (key: Key): Write => ({
    action: { Delete: { TableName: identities, Key: keyAttributes(key) } },
    refusal: 'fault',
  });
  const of = (item: Item): Key => ({ pk: textOf(item, 'pk'), sk: textOf(item, 'sk') });
  switch (removal.kind) {
    case 'identity': {
      const { person, links, lines } = await personItems(context, removal.reportId);
      // What was corrected in between was not what the record is about to name.
      if (wrappedKeyHash(person) !== removal.held.personKey) return 'conflict';
      const [early, last] = [lines.slice(0, -linesAtOnce), lines.slice(-linesAtOnce)];
      for (const line of early)
        await context.client.send(
          new DeleteItemCommand({ TableName: identities, Key: keyAttributes(of(line)) }),
        );
      return [...(person === undefined ? [] : [person]), ...links, ...last].map(of).map(remove);
    }
    case 'receipt':
      return [remove(keys.receipt(removal.receiptHash))];
    case 'payee': {
      const payee = await readItem(context, 'identities', keys.payee(removal.payoutId));
      const code = payee?.['collection']?.S;
      return [
        remove(keys.payee(removal.payoutId)),
        ...(code === undefined ? [] : [remove(keys.collection(code))]),
      ];
    }
    case 'case-key': {
      // Nothing of it can be read: no list, no map and no sweep may lead to it. A mark stays for the auditor.
      const gone = ['queuePk', 'queueSk', 'unitPk', 'duePk', 'dueSk', 'placePk', 'placeSk', 'lng', 'lat'];
      const attributes = {
        ...Object.fromEntries(gone.map((name) => [name, undefined])),
        erased: text(erasure),
      };
      const { UpdateExpression, names, values } = setOf(attributes);
      const Item = { ...keyAttributes(keys.caseKey(removal.reportId)), erased: text(erasure) };
      return [
        { action: { Put: { TableName: identities, Item } }, refusal: 'fault' },
        {
          action: {
            Update: {
              TableName: cases,
              Key: keyAttributes(keys.head('case', removal.reportId)),
              UpdateExpression,
              ConditionExpression: 'attribute_exists(pk)',
              ExpressionAttributeNames: names,
              ExpressionAttributeValues: values,
            },
          },
          refusal: 'fault',
        },
      ];
    }
    default:
      return removal satisfies never;
  }
};
