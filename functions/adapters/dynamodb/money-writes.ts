import type { Account, Posting } from '../../domain/reward/ledger.ts';
import type { LedgerLine, PayoutRow } from '../../ports/case-store.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { payoutIndexKeys } from './index-keys.ts';
import { keyAttributes, keys } from './keys.ts';
import { ledgerLineToStore } from './ledger-line-item.ts';
import { payoutRowToStore } from './payout-row-item.ts';
import { putOnce } from './put-update.ts';
import { number, text } from './stored-values.ts';
import type { Write } from './transact.ts';

/** Follows its reward: written in the reward's transaction, never back to an older version. */
export const payoutWrite = ({ tables }: DynamoContext, row: PayoutRow): Write => {
  const { queuePk = '', queueSk = '' } = payoutIndexKeys(row);
  return {
    action: {
      Put: {
        TableName: tables.cases,
        Item: {
          ...keyAttributes(keys.payout(row.id)),
          version: number(row.version),
          row: text(payoutRowToStore(row)),
          queuePk: text(queuePk),
          queueSk: text(queueSk),
        },
        ConditionExpression: 'attribute_not_exists(pk) OR #version < :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': number(row.version) },
      },
    },
    refusal: 'conflict',
  };
};

/**
 * Lines are put once by their id, whatever the time of a second try. A transaction may name an item once, so
 * the lines of one budget move its balance together.
 */
export const ledgerWrites = (context: DynamoContext, lines: readonly LedgerLine[]): readonly Write[] => {
  const budgets = Map.groupBy(lines, ({ unit, year }) => keys.budget(unit, year));
  return [
    ...lines.map((line): Write => ({ action: lineWrite(context, line), refusal: 'conflict' })),
    ...[...budgets.values()].map((together) => balanceWrite(context, together)),
  ];
};

const lineWrite = ({ tables }: DynamoContext, line: LedgerLine) =>
  putOnce(tables.cases, {
    ...keyAttributes(keys.ledgerLine(line.unit, line.year, line.id)),
    row: text(ledgerLineToStore(line)),
    // Its own partition of the queue index, newest last.
    queuePk: text(keys.budget(line.unit, line.year)),
    queueSk: text(`${line.at}#${line.id}`),
  });

const balanceWrite = ({ tables }: DynamoContext, lines: readonly LedgerLine[]): Write => {
  const [first] = lines;
  if (first === undefined) throw new Error('a budget moves by lines');
  const moved = sumByAccount(lines.flatMap(({ postings }) => postings));
  // Only a grant opens a budget; `granted` is the treasury's side and the only account below zero.
  const conditions = moved.some(({ account }) => account === 'granted') ? [] : ['attribute_exists(pk)'];
  const names: Record<string, string> = {};
  const values: Record<string, { N: string }> = {};
  for (const [index, { account, amountFen }] of moved.entries()) {
    names[`#a${index}`] = account;
    values[`:a${index}`] = { N: String(amountFen) };
    if (amountFen < 0 && account !== 'granted') {
      values[`:n${index}`] = { N: String(-amountFen) };
      conditions.push(`#a${index} >= :n${index}`);
    }
  }
  const usesAvailable = moved.some(({ account, amountFen }) => account === 'available' && amountFen <= 0);
  return {
    action: {
      Update: {
        TableName: tables.cases,
        Key: keyAttributes(keys.balance(first.unit, first.year)),
        UpdateExpression: `ADD ${moved.map((_, index) => `#a${index} :a${index}`).join(', ')}`,
        ...(conditions.length > 0 && { ConditionExpression: conditions.join(' AND ') }),
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: values,
      },
    },
    refusal: usesAvailable ? 'budget-exhausted' : 'fault',
  };
};

const sumByAccount = (postings: readonly Posting[]): readonly Posting[] => {
  const sums = new Map<Account, number>();
  for (const { account, amountFen } of postings) sums.set(account, (sums.get(account) ?? 0) + amountFen);
  return [...sums].map(([account, amountFen]) => ({ account, amountFen }));
};
