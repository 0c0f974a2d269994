import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { ErasureBook, RetentionEntry } from '../../ports/erasure-book.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { identityPage } from './identity-page.ts';
import { type Key, keyAttributes, keys } from './keys.ts';
import { textOf } from './stored-values.ts';

/** A sweep that did not run for two years still finds everything. */
const yearsBack = 2;

const keyOf = ({ kind, id, untilOn }: RetentionEntry): Key => ({
  pk: keys.retention(untilOn.slice(0, 4)),
  sk: `${untilOn}#${kind}#${id}`,
});

const kindOf = (text: string): RetentionEntry['kind'] => {
  if (text === 'identity' || text === 'facts' || text === 'payee') return text;
  throw new Error(`the list of retention holds a kind of its own: ${text}`);
};

/** One partition for each year, ordered by day: looked at once a day, written when a case or reward ends. */
export const retentionList = (context: DynamoContext): Pick<ErasureBook, 'enlist' | 'listed' | 'strike'> => ({
  enlist: async (entries) => {
    for (const entry of entries)
      await context.client.send(
        new PutItemCommand({ TableName: context.tables.identities, Item: keyAttributes(keyOf(entry)) }),
      );
  },
  listed: async (today, limit) => {
    const year = Number(today.slice(0, 4));
    const years = Array.from({ length: yearsBack + 1 }, (_, back) => keys.retention(String(year - back)));
    const { items } = await identityPage(context, years, { limit }, 'oldest');
    return items
      .map((item) => textOf(item, 'sk'))
      .filter((sk) => sk < today)
      .map((sk) => {
        const [untilOn = '', kind = '', id = ''] = sk.split('#');
        return { untilOn, kind: kindOf(kind), id };
      });
  },
  strike: async (entry) => {
    await context.client.send(
      new DeleteItemCommand({ TableName: context.tables.identities, Key: keyAttributes(keyOf(entry)) }),
    );
  },
});
