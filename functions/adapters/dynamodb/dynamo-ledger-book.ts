import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { LedgerBook } from '../../ports/ledger-book.ts';
import { cursorAfter, sortKeyOf } from './cursor.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { ledgerLineOf } from './ledger-line-item.ts';
import { readItem } from './read-items.ts';
import { type Item, numberOf, text, textOf } from './stored-values.ts';

export const dynamoLedgerBook = (context: DynamoContext): LedgerBook => ({
  balances: async (unit, year) => {
    const item = await readItem(context, 'cases', keys.balance(unit, year));
    if (item === undefined) return undefined;
    return {
      granted: fen(item, 'granted'),
      available: fen(item, 'available'),
      committed: fen(item, 'committed'),
      'in-transit': fen(item, 'in-transit'),
      paid: fen(item, 'paid'),
    };
  },
  lines: async (units, year, { limit, cursor }) => {
    const after = sortKeyOf(cursor);
    const books = await Promise.all(
      units.map((unit) => newestLines(context, keys.budget(unit, year), after, limit + 1)),
    );
    const lines = books.flat().toSorted((a, b) => (textOf(a, 'queueSk') < textOf(b, 'queueSk') ? 1 : -1));
    const page = lines.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(ledgerLineOf),
      ...(lines.length > limit && last !== undefined && { cursor: cursorAfter(textOf(last, 'queueSk')) }),
    };
  },
});

const newestLines = async (
  { client, tables }: DynamoContext,
  budget: string,
  before: string | undefined,
  limit: number,
): Promise<readonly Item[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: tables.cases,
      IndexName: 'queue',
      KeyConditionExpression: before === undefined ? 'queuePk = :pk' : 'queuePk = :pk AND queueSk < :before',
      ExpressionAttributeValues: {
        ':pk': text(budget),
        ...(before !== undefined && { ':before': text(before) }),
      },
      ScanIndexForward: false,
      Limit: limit,
    }),
  );
  return Items;
};

/** An account nothing was ever posted to does not exist in the item. */
const fen = (item: Item, account: string): number =>
  item[account] === undefined ? 0 : numberOf(item, account);
