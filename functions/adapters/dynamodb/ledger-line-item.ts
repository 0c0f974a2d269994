import * as v from 'valibot';
import { accounts } from '../../domain/reward/ledger.ts';
import type { LedgerLine } from '../../ports/case-store.ts';
import { type Item, jsonOf } from './stored-values.ts';

/** Format 1 of the attribute `row` of a ledger line. */
const storedLine = v.tuple([
  v.literal(1),
  v.string(),
  v.string(),
  v.number(),
  v.string(),
  v.string(),
  v.nullable(v.string()),
  v.array(v.tuple([v.picklist(accounts), v.number()])),
]);

export const ledgerLineToStore = (line: LedgerLine): string =>
  JSON.stringify([
    1,
    line.id,
    line.unit,
    line.year,
    line.at,
    line.text,
    line.payoutId ?? null,
    line.postings.map(({ account, amountFen }) => [account, amountFen]),
  ]);

export const ledgerLineOf = (item: Item): LedgerLine => {
  const [, id, unit, year, at, text, payoutId, postings] = jsonOf(item, 'row', storedLine);
  return {
    id,
    unit,
    year,
    at,
    text,
    ...(payoutId !== null && { payoutId }),
    postings: postings.map(([account, amountFen]) => ({ account, amountFen })),
  };
};
