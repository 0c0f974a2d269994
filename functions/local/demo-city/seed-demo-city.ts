import type { Instant } from '../../domain/deadline/local-date.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { demoTie } from './demo-tie.ts';
import { type Played, playDemoCity } from './play-demo-city.ts';
import { type DemoSetUp, grantDemoBudgets, setUpDemoCity } from './set-up-demo-city.ts';

type SeedDependencies = Dependencies & { readonly setUp: DemoSetUp };

type SeedOptions = {
  /** Start of the demo: the past is told from here. */
  readonly now: Instant;
  /** Of `demoPassword`. */
  readonly passwordHash: string;
};

/**
 * The demo city with its past. The organisation is written last: a store without one was not seeded
 * completely and can be seeded again; what was done before is then repeated, not done twice.
 */
export const seedDemoCity = async (deps: SeedDependencies, options: SeedOptions): Promise<Played> => {
  await grantDemoBudgets(deps.setUp, options.now);
  const played = await playDemoCity(deps, options.now);
  await deps.staff.putTie(demoTie(options.now));
  await setUpDemoCity(deps.setUp, options.passwordHash, options.now);
  return played;
};
