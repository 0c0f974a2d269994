import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as v from 'valibot';
import type { CitizenSession, IdentityVault } from '../../ports/identity-vault.ts';
import type { Person } from '../../ports/person.ts';
import { cursorAfter, sortKeyOf } from './cursor.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keyAttributes, keys } from './keys.ts';
import { readItem } from './read-items.ts';
import { openRecord, sealRecord } from './sealed-record.ts';
import { expiry, isLive } from './session-life.ts';
import { type Item, parsed, text, textOf } from './stored-values.ts';
import { transact } from './transact.ts';

const optional = v.optional(v.string());
const notice = v.optional(v.object({ version: v.string(), at: v.string() }));
const storedPerson = v.object({
  account: optional,
  openid: optional,
  name: optional,
  phone: optional,
  notice,
  corrections: v.optional(v.array(v.object({ at: v.string(), fields: v.array(v.string()) }))),
});
const storedSession = v.object({ openid: v.string() });
const storedPayee = v.variant('channel', [
  v.object({ channel: v.literal('wechat'), openid: v.string(), name: optional, consent: notice }),
  v.object({
    channel: v.literal('bank'),
    accountName: v.string(),
    accountNumber: v.string(),
    bankName: v.string(),
    recipient: v.optional(
      v.object({
        kind: v.picklist(['proxy', 'heir']),
        relation: v.string(),
        idNumber: v.string(),
        papers: v.string(),
      }),
    ),
    consent: notice,
  }),
  v.object({ channel: v.literal('cash'), consent: notice }),
]);

export const dynamoIdentityVault = (context: DynamoContext): IdentityVault => ({
  person: async (reportId) => {
    const item = await readItem(context, 'identities', keys.person(reportId));
    return item?.['sealed'] === undefined ? undefined : personOf(context, reportId, item);
  },
  correctPerson: (reportId, correct) => correctPerson(context, reportId, correct),
  reportsOf: async (account, { limit, cursor }) => {
    const after = sortKeyOf(cursor);
    const { Items = [] } = await context.client.send(
      new QueryCommand({
        TableName: context.tables.identities,
        KeyConditionExpression: after === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :after',
        ExpressionAttributeValues: {
          ':pk': text(keys.account(account)),
          ...(after !== undefined && { ':after': text(after) }),
        },
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit: limit + 1,
      }),
    );
    const links = Items.slice(0, limit).map((item) => textOf(item, 'sk'));
    const last = links.at(-1);
    return {
      items: links.map((link) => link.slice(link.indexOf('#') + 1)),
      ...(Items.length > limit && last !== undefined && { cursor: cursorAfter(last) }),
    };
  },
  owns: async (account, reportId) =>
    (await readItem(context, 'identities', keys.person(reportId)))?.['account']?.S === account,
  reportOfReceipt: async (receiptHash) =>
    (await readItem(context, 'identities', keys.receipt(receiptHash)))?.['reportId']?.S,
  payee: async (payoutId) => {
    const item = await readItem(context, 'identities', keys.payee(payoutId));
    if (item === undefined) return undefined;
    return parsed(item, 'sealed', storedPayee, await openRecord(context, payoutId, 'payee', item));
  },
  payoutOfCollection: async (codeHash) =>
    (await readItem(context, 'identities', keys.collection(codeHash)))?.['payoutId']?.S,
  openSession: async (tokenHash, session) => {
    await context.client.send(
      new PutItemCommand({
        TableName: context.tables.identities,
        Item: {
          ...keyAttributes(keys.citizenSession(tokenHash)),
          ...expiry(session),
          ...(session.kind === 'account'
            ? {
                account: text(session.account),
                ...(await sealRecord(context, tokenHash, 'session', { openid: session.openid })),
              }
            : { reportId: text(session.reportId) }),
        },
      }),
    );
  },
  session: async (tokenHash) => {
    const item = await readItem(context, 'identities', keys.citizenSession(tokenHash));
    return item !== undefined && isLive(item, context.clock)
      ? sessionOf(context, tokenHash, item)
      : undefined;
  },
});

const sessionOf = async (context: DynamoContext, tokenHash: string, item: Item): Promise<CitizenSession> => {
  const expiresAt = textOf(item, 'expiresAt');
  if (item['reportId'] !== undefined)
    return { kind: 'receipt', reportId: textOf(item, 'reportId'), expiresAt };
  const sealed = await openRecord(context, tokenHash, 'session', item);
  const { openid } = parsed(item, 'sealed', storedSession, sealed);
  return { kind: 'account', account: textOf(item, 'account'), openid, expiresAt };
};

const personOf = async (context: DynamoContext, reportId: string, item: Item): Promise<Person> =>
  parsed(item, 'sealed', storedPerson, await openRecord(context, reportId, 'person', item));

const maxCorrections = 5;

/** Sealed anew under a new key; the old wrapped key goes with the item it stood in. */
const correctPerson = async (
  context: DynamoContext,
  reportId: string,
  correct: (person: Person) => Person,
): Promise<Person | undefined> => {
  for (let attempt = 0; attempt < maxCorrections; attempt += 1) {
    const item = await readItem(context, 'identities', keys.person(reportId));
    if (item?.['sealed'] === undefined) return undefined;
    const person = correct(await personOf(context, reportId, item));
    const Put = {
      TableName: context.tables.identities,
      Item: { ...item, ...(await sealRecord(context, reportId, 'person', person)) },
      ConditionExpression: '#wrapped = :wrapped',
      ExpressionAttributeNames: { '#wrapped': 'wrapped' },
      ExpressionAttributeValues: { ':wrapped': text(textOf(item, 'wrapped')) },
    };
    if ((await transact(context, [{ action: { Put }, refusal: 'conflict' }])) === 'committed') return person;
  }
  throw new Error('a person is being corrected by too many at once');
};
