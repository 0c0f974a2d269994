import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { PolicyDraft } from '../../domain/policy/policy-draft.ts';
import type { PolicyShelf, Publication } from '../../ports/policy-shelf.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keyAttributes, keys } from './keys.ts';
import { areaWrite } from './organisation-items.ts';
import { draftItem, draftOf, editionItem, editionOf, noticeItem, noticeOf } from './policy-items.ts';
import { putOnce } from './put-update.ts';
import { readPartition } from './read-history.ts';
import { readItem } from './read-items.ts';
import { number, numberOf } from './stored-values.ts';
import { transact, type Write } from './transact.ts';

/** Editions and notices are put once and never updated; `changed` is told when a place got another measure. */
export const dynamoPolicyShelf = (context: DynamoContext, changed: () => void): PolicyShelf => ({
  revision: async () => {
    const item = await readItem(context, 'cases', keys.policyRevision);
    return item === undefined ? 0 : numberOf(item, 'revision');
  },
  published: async () => {
    const [editions, notices] = await Promise.all([
      readPartition(context, keys.policyEditions),
      readPartition(context, keys.calendarNotices),
    ]);
    return { editions: editions.map(editionOf), notices: notices.map(noticeOf) };
  },
  draft: async (id) => {
    const item = await readItem(context, 'cases', keys.policyDraft(id));
    return item === undefined ? undefined : draftOf(item);
  },
  drafts: async () =>
    (await readPartition(context, keys.policyDrafts))
      .map(draftOf)
      .toSorted((a, b) => ((a.steps[0]?.at ?? '') < (b.steps[0]?.at ?? '') ? -1 : 1)),
  save: async (draft, publication) => {
    const published = publication === undefined ? [] : await publicationWrites(context, publication);
    if (published === 'conflict') return 'conflict';
    const result = await transact(context, [draftWrite(context, draft), ...published]);
    if (result !== 'committed') return 'conflict';
    if (publication?.kind === 'area') changed();
    return 'saved';
  },
});

const draftWrite = ({ tables }: DynamoContext, draft: PolicyDraft): Write => {
  const before = draft.steps.length - 1;
  const Item = { ...draftItem(draft) };
  const action: TransactWriteItem =
    before === 0
      ? putOnce(tables.cases, Item)
      : {
          Put: {
            TableName: tables.cases,
            Item,
            ConditionExpression: '#version = :before',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':before': number(before) },
          },
        };
  return { action, refusal: 'conflict' };
};

const publicationWrites = async (
  context: DynamoContext,
  publication: Publication,
): Promise<readonly Write[] | 'conflict'> => {
  const { cases } = context.tables;
  if (publication.kind === 'area') {
    const write = await areaWrite(context, publication);
    return write === undefined ? 'conflict' : [write];
  }
  const { kind: _kind, ...document } = publication;
  const item = 'edition' in document ? editionItem(document) : noticeItem(document);
  return [
    { action: putOnce(cases, item), refusal: 'conflict' },
    {
      action: {
        Update: {
          TableName: cases,
          Key: keyAttributes(keys.policyRevision),
          UpdateExpression: 'ADD revision :one',
          ExpressionAttributeValues: { ':one': number(1) },
        },
      },
      refusal: 'fault',
    },
  ];
};
