import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as v from 'valibot';
import type { ErasureEvent } from '../../domain/identity/erasure-event.ts';
import type { ErasureBook, ErasureRecord } from '../../ports/erasure-book.ts';
import type { CaseKeys } from './case-keys.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { erasureWrites, personItems, wrappedKeyHash } from './erasure-writes.ts';
import { chainStart } from './event-hash.ts';
import { hashOf } from './event-item.ts';
import { keyAttributes, keys } from './keys.ts';
import { readWhole } from './read-history.ts';
import { readItem } from './read-items.ts';
import { retentionList } from './retention-list.ts';
import { openRecord, sealRecord } from './sealed-record.ts';
import { storedErasureFact } from './stored-erasure-fact.ts';
import { number, numberOf, parsed } from './stored-values.ts';
import { transact } from './transact.ts';

const WEEK_MS = 7 * 86_400_000;

export const dynamoErasureBook = (context: DynamoContext, caseKeys: CaseKeys): ErasureBook => ({
  ...retentionList(context),
  find: (id) => find(context, id),
  holdings: async (reportId) => {
    const [{ person, links, lines }, caseKey] = await Promise.all([
      personItems(context, reportId),
      readItem(context, 'identities', keys.caseKey(reportId)),
    ]);
    return {
      personKey: wrappedKeyHash(person),
      account: person?.['account']?.S,
      links: links.length,
      accessLines: lines.length,
      caseKey: wrappedKeyHash(caseKey),
    };
  },
  payeeKey: async (payoutId) => wrappedKeyHash(await readItem(context, 'identities', keys.payee(payoutId))),
  append: async (id, before, added, removals) => {
    const previous = await hashAt(context, id, before.length);
    if (previous === undefined) return 'conflict';
    const writes = await erasureWrites(context, { id, before, added, previous, removals });
    if (writes === 'conflict') return 'conflict';
    const result = await transact(context, writes);
    if (result !== 'committed' && result !== 'conflict')
      throw new Error(`an erasure was answered with ${result}`);
    for (const removal of removals) if (removal.kind === 'case-key') caseKeys.forget(removal.reportId);
    return result;
  },
  remember: async (commandId, reportIds) => {
    await context.client.send(
      new PutItemCommand({
        TableName: context.tables.identities,
        Item: {
          ...keyAttributes(keys.erasureCommand(commandId)),
          ttl: number(Math.ceil((Date.parse(context.clock.now()) + WEEK_MS) / 1000)),
          ...(await sealRecord(context, commandId, 'reports', reportIds)),
        },
      }),
    );
  },
  remembered: async (commandId) => {
    const item = await readItem(context, 'identities', keys.erasureCommand(commandId));
    if (item === undefined || numberOf(item, 'ttl') * 1000 <= Date.parse(context.clock.now()))
      return undefined;
    const opened = await openRecord(context, commandId, 'reports', item);
    return parsed(item, 'sealed', v.array(v.string()), opened);
  },
});

const find = async (context: DynamoContext, id: string): Promise<ErasureRecord | undefined> => {
  const history = await readWhole(context, 'identities', keys.erasure(id));
  if (history === undefined) return undefined;
  const events = history.events.map(({ version, at, by, commandId, payloadHash, type, data, hash }) => {
    if (typeof data !== 'string') throw new Error('an event of an erasure is not sealed');
    const stored: unknown = JSON.parse(data);
    const fact = parsed(history.head, `event ${version}`, storedErasureFact, { type, data: stored });
    const event: ErasureEvent = Object.assign(fact, { version, at, by, commandId, payloadHash });
    return { ...event, hash };
  });
  return { id, events };
};

/** Undefined when the history does not end at that version. */
const hashAt = async (context: DynamoContext, id: string, version: number): Promise<string | undefined> => {
  const head = await readItem(context, 'identities', keys.erasureHead(id));
  if (head === undefined) return version === 0 ? chainStart : undefined;
  return numberOf(head, 'version') === version ? hashOf(head) : undefined;
};
