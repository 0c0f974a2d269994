import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Change } from '../../ports/case-store.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keyAttributes, keys } from './keys.ts';
import { putOnce } from './put-update.ts';
import { sealRecord } from './sealed-record.ts';
import { text } from './stored-values.ts';
import type { Write } from './transact.ts';

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

const once = ({ tables }: DynamoContext, item: Record<string, AttributeValue>): Write => ({
  action: putOnce(tables.identities, item),
  refusal: 'conflict',
});

export const caseKeyWrite = (context: DynamoContext, change: Of<'case-key'>): Write =>
  once(context, { ...keyAttributes(keys.caseKey(change.reportId)), wrapped: text(change.wrapped) });

export const receiptWrite = (context: DynamoContext, change: Of<'receipt'>): Write =>
  once(context, { ...keyAttributes(keys.receipt(change.receiptHash)), reportId: text(change.reportId) });

export const collectionWrite = (context: DynamoContext, change: Of<'collection'>): Write =>
  once(context, { ...keyAttributes(keys.collection(change.codeHash)), payoutId: text(change.payoutId) });

export const payeeWrite = async (context: DynamoContext, change: Of<'payee'>): Promise<Write> =>
  once(context, {
    ...keyAttributes(keys.payee(change.payoutId)),
    ...(change.codeHash !== undefined && { collection: text(change.codeHash) }),
    ...(await sealRecord(context, change.payoutId, 'payee', change.payee)),
  });

/**
 * Who filed: the sealed person, and the account it is found by. The account stands on the person's item, so
 * that ownership is one read by key; the link only orders an account's reports by time.
 */
export const reporterWrites = async (
  context: DynamoContext,
  persons: readonly Of<'person'>[],
  links: readonly Of<'account-link'>[],
): Promise<readonly Write[]> => {
  const reportIds = new Set([...persons, ...links].map(({ reportId }) => reportId));
  const owners = await Promise.all(
    [...reportIds].map(async (reportId) => {
      const person = persons.find((change) => change.reportId === reportId)?.person;
      const account = links.find((change) => change.reportId === reportId)?.account;
      return once(context, {
        ...keyAttributes(keys.person(reportId)),
        ...(account !== undefined && { account: text(account) }),
        ...(person !== undefined && (await sealRecord(context, reportId, 'person', person))),
      });
    }),
  );
  const ordered = links.map(({ account, filedAt, reportId }) =>
    once(context, { ...keyAttributes({ pk: keys.account(account), sk: `${filedAt}#${reportId}` }) }),
  );
  return [...owners, ...ordered];
};
