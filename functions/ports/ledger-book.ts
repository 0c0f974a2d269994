import type { Account } from '../domain/reward/ledger.ts';
import type { LedgerLine, Page, PageRequest } from './case-store.ts';

export type Balances = Readonly<Record<Account, number>>;

export type LedgerBook = {
  /** `undefined`: nothing was granted to this unit for this year. */
  balances(unit: string, year: number): Promise<Balances | undefined>;
  /** Of all the units together, newest first. */
  lines(units: readonly string[], year: number, page: PageRequest): Promise<Page<LedgerLine>>;
};
