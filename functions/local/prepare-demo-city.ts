import { hashPassword } from '../adapters/crypto/password-check.ts';
import { seedDemoCity } from './demo-city/seed-demo-city.ts';
import { setUpDemoCity } from './demo-city/set-up-demo-city.ts';
import { demoPassword } from './demo-city/staff.ts';
import type { LocalSystem } from './local-system.ts';

/** Memory-hard hashing is slow on purpose; a password that is printed on the screen needs none of it. */
const DEMO_LOG_N = 10;

/** Fills a store that has no city yet: its offices and staff, and unless `empty` some sixty cases. */
export const prepareDemoCity = async (
  { deps, adapters, clock }: LocalSystem,
  empty: boolean,
): Promise<void> => {
  const organisation = await adapters.staff.organisation().catch(() => undefined);
  if (organisation !== undefined && organisation.units.length > 0) return;
  const passwordHash = await hashPassword(demoPassword, deps.randomness, DEMO_LOG_N);
  const now = clock.now();
  if (empty) return setUpDemoCity(adapters, passwordHash, now);
  const { brokenOff } = await seedDemoCity({ ...deps, setUp: adapters }, { now, passwordHash });
  for (const { story, index, code } of brokenOff)
    process.stderr.write(`demo city: story ${story} ended early at step ${index} (${code})\n`);
};
