import { hashPassword } from '../adapters/crypto/password-check.ts';
import { seedDemoCity } from './demo-city/seed-demo-city.ts';
import { setUpDemoCity } from './demo-city/set-up-demo-city.ts';
import { demoPassword, demoStaff } from './demo-city/staff.ts';
import type { LocalSystem } from './local-system.ts';

/** Memory-hard hashing is slow on purpose; a password that is printed on the screen needs none of it. */
const DEMO_LOG_N = 10;

/** Fills a store that has no city yet: its offices and staff, and unless `empty` some sixty cases. */
export const prepareDemoCity = async (
  { deps, adapters, clock }: LocalSystem,
  empty: boolean,
): Promise<void> => {
  const organisation = await adapters.staff.organisation().catch(() => undefined);
  const isSetUp = organisation !== undefined && organisation.units.length > 0;
  if (isSetUp && (await opensAccounts(adapters))) return;
  const passwordHash = await hashPassword(demoPassword, deps.randomness, DEMO_LOG_N);
  if (isSetUp) {
    await Promise.all(demoStaff(passwordHash).map((account) => adapters.putStaff(account)));
    return;
  }
  const now = clock.now();
  if (empty) return setUpDemoCity(adapters, passwordHash, now);
  const { brokenOff } = await seedDemoCity({ ...deps, setUp: adapters }, { now, passwordHash });
  for (const { story, index, code } of brokenOff)
    process.stderr.write(`demo city: story ${story} ended early at step ${index} (${code})\n`);
};

/** Not so in a folder from before their one-time secrets were sealed. */
const opensAccounts = ({ staff }: LocalSystem['adapters']): Promise<boolean> =>
  staff.account('intake').then(
    () => true,
    () => false,
  );
