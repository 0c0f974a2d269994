import { hashPassword } from '../../adapters/crypto/password-check.ts';
import type { SetUp } from '../../adapters/dynamodb/set-up.ts';
import { localDateOf } from '../../domain/deadline/local-date.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { demoOrganisation } from './organisation.ts';
import { type Played, playDemoCity } from './play-demo-city.ts';
import { demoPassword, demoStaff } from './staff.ts';

/** The part of the embedded system a seeding works with. */
export type SeededSystem = {
  readonly deps: Dependencies;
  readonly adapters: SetUp;
  readonly clock: Clock;
};

/** 200,000 元 for each county and year. */
const YEARLY_BUDGET_FEN = 20_000_000;
/** Written last: a store without this account was not seeded completely and can be seeded again. */
const LAST_ACCOUNT = 'admin';
/** 1 MiB and a few milliseconds: everybody knows this password. */
const CHEAP_LOG_N = 10;

/** The demo city with its past, unless the store has it already (then `undefined`). */
export const seedDemoCity = async (system: SeededSystem): Promise<Played | undefined> => {
  if (await isSetUp(system)) return undefined;
  await grantBudgets(system);
  const played = await playDemoCity(system.deps, system.clock.now());
  await setUp(system);
  return played;
};

/** Offices, staff and budgets only: a city in which nobody has reported anything yet. */
export const setUpDemoCity = async (system: SeededSystem): Promise<void> => {
  if (await isSetUp(system)) return;
  await grantBudgets(system);
  await setUp(system);
};

const isSetUp = async ({ deps }: SeededSystem): Promise<boolean> =>
  (await deps.staff.account(LAST_ACCOUNT)) !== undefined;

const setUp = async ({ deps, adapters }: SeededSystem): Promise<void> => {
  const accounts = demoStaff(await hashPassword(demoPassword, deps.randomness, CHEAP_LOG_N));
  const isLast = ({ officer }: (typeof accounts)[number]) => officer.username === LAST_ACCOUNT;
  await adapters.putOrganisation(demoOrganisation);
  await Promise.all(accounts.filter((account) => !isLast(account)).map(adapters.putStaff));
  await Promise.all(accounts.filter(isLast).map(adapters.putStaff));
};

/** For the year of the demo and the one before, in which its past may have begun. */
const grantBudgets = async ({ adapters, clock }: SeededSystem): Promise<void> => {
  const thisYear = Number(localDateOf(clock.now()).slice(0, 4));
  const bureaus = demoOrganisation.areas
    .filter(({ level }) => level === 'county')
    .flatMap(({ code }) => demoOrganisation.units.find(({ division }) => division === code) ?? []);
  for (const year of [thisYear - 1, thisYear])
    for (const { id } of bureaus)
      await adapters.grantBudget(id, year, YEARLY_BUDGET_FEN, new Date(`${year}-01-01T00:00:00+08:00`).toISOString());
};
