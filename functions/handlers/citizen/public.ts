import { readAreas, readPolicy, readPublicStatistics } from '../../contract/public.ts';
import { accepted } from '../../domain/outcome.ts';
import { readAreas as areas } from '../../use-cases/public/read-areas.ts';
import { readPolicy as policy } from '../../use-cases/public/read-policy.ts';
import { readPublicStatistics as statistics } from '../../use-cases/statistics/read-public-statistics.ts';
import { route } from '../http/route.ts';

export const publicRoutes = [
  route(readAreas, async (_call, deps) => accepted(await areas(deps))),
  route(readPublicStatistics, async ({ viewing }, deps) => accepted(await statistics(deps, viewing.now))),
  route(readPolicy, ({ query, viewing }, deps) => policy(deps, query.policy, viewing)),
];
