import { unsealRequestOf } from '../../domain/identity/unseal-request.ts';
import type { Page, PageRequest } from '../../ports/case-store.ts';
import type { UnsealBook, UnsealRecord } from '../../ports/unseal-book.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { chainStart } from './event-hash.ts';
import { hashOf } from './event-item.ts';
import { identityPage } from './identity-page.ts';
import { keys } from './keys.ts';
import { readWhole } from './read-history.ts';
import { readItem } from './read-items.ts';
import { accessOf, storedUnsealFact } from './stored-unseal-fact.ts';
import { numberOf, parsed, textOf } from './stored-values.ts';
import { transact } from './transact.ts';
import { unsealWrites } from './unseal-writes.ts';

export const dynamoUnsealBook = (context: DynamoContext): UnsealBook => {
  /** Unsealings are a few a month: a list holds keys only, and its page reads each history. */
  const listed = async (
    partitions: readonly string[],
    request: PageRequest,
    order: 'oldest' | 'newest',
  ): Promise<Page<UnsealRecord>> => {
    const { items, cursor } = await identityPage(context, partitions, request, order);
    const records = await Promise.all(
      items.map((item) => {
        const sk = textOf(item, 'sk');
        return find(context, sk.slice(sk.indexOf('#') + 1));
      }),
    );
    return {
      items: records.filter((record) => record !== undefined),
      ...(cursor !== undefined && { cursor }),
    };
  };
  return {
    isSealed: async (reportId) =>
      (await readItem(context, 'identities', keys.person(reportId)))?.['sealed'] !== undefined,
    find: (id) => find(context, id),
    append: async (id, before, added) => {
      const [first] = before.length > 0 ? before : added;
      if (first?.type !== 'unseal-requested') throw new Error('an unsealing begins with its request');
      const [previous, person] = await Promise.all([
        hashAt(context, id, before.length),
        readItem(context, 'identities', keys.person(first.data.reportId)),
      ]);
      if (previous === undefined) return 'conflict';
      const told = person?.['account']?.S ?? first.data.reportId;
      const result = await transact(context, unsealWrites(context, { id, before, added, previous, told }));
      if (result === 'committed' || result === 'conflict') return result;
      throw new Error(`an unsealing was answered with ${result}`);
    },
    unanswered: (counties, page) => listed(counties.map(keys.unsealsUnanswered), page, 'oldest'),
    all: (counties, page) => listed(counties.map(keys.unsealsOf), page, 'newest'),
    onReport: async (reportId) =>
      (await listed([keys.unsealsOnReport(reportId)], { limit: 100 }, 'newest')).items,
    askedBy: (username, page) => listed([keys.unsealsAskedBy(username)], page, 'newest'),
    accesses: async (accountOrReportId, page) => {
      const { items, ...rest } = await identityPage(
        context,
        [keys.accesses(accountOrReportId)],
        page,
        'newest',
      );
      return { items: items.map(accessOf), ...rest };
    },
  };
};

const find = async (context: DynamoContext, id: string): Promise<UnsealRecord | undefined> => {
  const history = await readWhole(context, 'identities', keys.unseal(id));
  if (history === undefined) return undefined;
  const events = history.events.map(({ version, at, by, commandId, payloadHash, type, data }) => {
    if (typeof data !== 'string') throw new Error('an event of an unsealing is not sealed');
    const stored: unknown = JSON.parse(data);
    const fact = parsed(history.head, `event ${version}`, storedUnsealFact, { type, data: stored });
    return Object.assign(fact, { version, at, by, commandId, payloadHash });
  });
  return { id, request: unsealRequestOf(events), events };
};

/** Undefined when the history does not end at that version. */
const hashAt = async (context: DynamoContext, id: string, version: number): Promise<string | undefined> => {
  const head = await readItem(context, 'identities', keys.unsealHead(id));
  if (head === undefined) return version === 0 ? chainStart : undefined;
  return numberOf(head, 'version') === version ? hashOf(head) : undefined;
};
