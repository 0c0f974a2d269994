import { localDateOf } from '../../domain/deadline/local-date.ts';
import { demoOrganisation } from './organisation.ts';
import type { SeedDependencies } from './seed-world.ts';
import { demoStaff } from './staff.ts';

/** 200,000 元 for each county and year. */
const YEARLY_BUDGET_FEN = 20_000_000;

/** Areas, units, staff and budgets, without any report: what `--empty` starts with. */
export const setUpDemoCity = async (setUp: SeedDependencies['setUp'], passwordHash: string, now: string): Promise<void> => {
  const year = Number(localDateOf(now).slice(0, 4));
  const units = demoOrganisation.units.filter(({ level, handles }) => level === 'county' && handles);
  // The notice of a reward may fall into the next year, and with it the approval.
  for (const budgetYear of [year, year + 1])
    for (const { id } of units)
      await setUp.grantBudget(id, budgetYear, YEARLY_BUDGET_FEN, new Date(`${budgetYear}-01-01T00:00:00+08:00`).toISOString());
  await Promise.all(demoStaff(passwordHash).map((account) => setUp.putStaff(account)));
  await setUp.putOrganisation(demoOrganisation);
};
