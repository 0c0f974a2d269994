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
  lines: async (unit, year, { limit, cursor }) => {
    const after = sortKeyOf(cursor);
    const { Items = [] } = await context.client.send(
      new QueryCommand({
        TableName: context.tables.cases,
        IndexName: 'queue',
        KeyConditionExpression: after === undefined ? 'queuePk = :pk' : 'queuePk = :pk AND queueSk < :after',
        ExpressionAttributeValues: {
          ':pk': text(keys.budget(unit, year)),
          ...(after !== undefined && { ':after': text(after) }),
        },
        ScanIndexForward: false,
        Limit: limit + 1,
      }),
    );
    const page = Items.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(ledgerLineOf),
      ...(Items.length > limit && last !== undefined && { cursor: cursorAfter(textOf(last, 'queueSk')) }),
    };
  },
});

/** An account nothing was ever posted to does not exist in the item. */
const fen = (item: Item, account: string): number =>
  item[account] === undefined ? 0 : numberOf(item, account);
