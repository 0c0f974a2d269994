import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as v from 'valibot';
import type { CitizenSession, IdentityVault } from '../../ports/identity-vault.ts';
import { cursorAfter, sortKeyOf } from './cursor.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keyAttributes, keys } from './keys.ts';
import { readItem } from './read-items.ts';
import { openRecord, sealRecord } from './sealed-record.ts';
import { expiry, isLive } from './session-life.ts';
import { type Item, parsed, text, textOf } from './stored-values.ts';

const optional = v.optional(v.string());
const storedPerson = v.object({ account: optional, openid: optional, name: optional, phone: optional });
const storedSession = v.object({ openid: v.string() });
const storedPayee = v.variant('channel', [
  v.object({ channel: v.literal('wechat'), openid: v.string(), name: optional }),
  v.object({
    channel: v.literal('bank'),
    accountName: v.string(),
    accountNumber: v.string(),
    bankName: v.string(),
  }),
]);

export const dynamoIdentityVault = (context: DynamoContext): IdentityVault => ({
  person: async (reportId) => {
    const item = await readItem(context, 'identities', keys.person(reportId));
    if (item?.['sealed'] === undefined) return undefined;
    return parsed(item, 'sealed', storedPerson, await openRecord(context, reportId, 'person', item));
  },
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
