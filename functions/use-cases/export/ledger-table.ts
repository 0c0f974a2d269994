import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import type { Dependencies } from '../dependencies.ts';
import { readLedger } from '../payout/read-payouts.ts';
import type { Viewing } from '../views/deadline-view.ts';
import { exportWords, localTimeWords } from '../words/export-words.ts';
import { say } from '../words/language.ts';
import type { Table } from './table.ts';

const PAGE = 50;
const MOST = 2000;

/** The lines of a year, newest first, a column for each account; names neither payee nor case. */
export const ledgerTable = async (
  deps: Pick<Dependencies, 'ledger' | 'staff'>,
  year: string | undefined,
  officer: Officer,
  viewing: Viewing,
): Promise<Table> => {
  const asked = year === undefined ? undefined : Number(year);
  const read = (cursor: string | undefined) =>
    readLedger(deps, { officer, year: asked, limit: PAGE, cursor }, viewing);
  let page = await read(undefined);
  const { balances } = page;
  const lines = [...page.items];
  while (page.cursor !== undefined && lines.length < MOST) {
    page = await read(page.cursor);
    lines.push(...page.items);
  }
  const word = (name: keyof typeof exportWords) => say(exportWords[name], viewing.language);
  return {
    columns: [
      { title: word('at'), width: 18 },
      { title: word('text'), width: 30 },
      { title: word('payout'), width: 34 },
      ...balances.map(({ title }) => ({ title: `${title}${word('yuan')}`, width: 16 })),
    ],
    rows: lines.map(({ at, text, payoutId, entries }) => [
      localTimeWords(at),
      text,
      payoutId ?? '',
      ...balances.map(({ account }) => {
        const entry = entries.find((one) => one.account === account);
        return entry === undefined ? '' : entry.amountFen / 100;
      }),
    ]),
    shown: lines.flatMap(({ payoutId }) => payoutId ?? []),
    cut: page.cursor !== undefined,
  };
};
