import { type Instant, localDateOf } from '../../domain/deadline/local-date.ts';
import type { Organisation } from '../../domain/jurisdiction/organisation.ts';
import type { StaffAccount } from '../../ports/staff-directory.ts';
import { demoOrganisation } from './organisation.ts';
import { demoStaff } from './staff.ts';

/** What an administrator sets up before anybody files. */
export type DemoSetUp = {
  putOrganisation(organisation: Organisation): Promise<void>;
  putStaff(account: StaffAccount): Promise<void>;
  grantBudget(unit: string, year: number, amountFen: number, at: Instant): Promise<void>;
};

/** 200,000 元 for each county and year. */
const YEARLY_BUDGET_FEN = 20_000_000;

/** Areas, units, staff and budgets, without any report: what `--empty` starts with. */
export const setUpDemoCity = async (setUp: DemoSetUp, passwordHash: string, now: Instant): Promise<void> => {
  await grantDemoBudgets(setUp, now);
  await Promise.all(demoStaff(passwordHash).map((account) => setUp.putStaff(account)));
  await setUp.putOrganisation(demoOrganisation);
};

/** For the year before as well, in which the demo's past may have begun, and the next, in which it may end. */
export const grantDemoBudgets = async (setUp: DemoSetUp, now: Instant): Promise<void> => {
  const year = Number(localDateOf(now).slice(0, 4));
  for (const budgetYear of [year - 1, year, year + 1])
    for (const unit of bureaus)
      await setUp.grantBudget(unit, budgetYear, YEARLY_BUDGET_FEN, newYear(budgetYear));
};

/** The unit of each county that receives its reports also pays its rewards. */
const bureaus = demoOrganisation.areas
  .filter(({ level }) => level === 'county')
  .flatMap(({ code }) => demoOrganisation.units.find(({ division }) => division === code)?.id ?? []);

const newYear = (year: number): Instant => new Date(`${year}-01-01T00:00:00+08:00`).toISOString();
