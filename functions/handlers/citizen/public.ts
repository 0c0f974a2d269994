import { readAreas, readPolicy, readPublicStatistics } from '../../contract/public.ts';
import { accepted } from '../../domain/outcome.ts';
import { readAreas as areas } from '../../use-cases/public/read-areas.ts';
import { readPolicy as policy } from '../../use-cases/public/read-policy.ts';
import { readPublicStatistics as statistics } from '../../use-cases/statistics/read-public-statistics.ts';
import { route } from '../http/route.ts';

const open = { kind: 'public' } as const;

export const publicRoutes = [
  route(readAreas, open, async (_call, deps) => accepted(await areas(deps))),
  route(readPublicStatistics, open, async ({ viewing }, deps) =>
    accepted(await statistics(deps, viewing.now)),
  ),
  route(readPolicy, open, ({ query, viewing }, deps) => policy(deps, query.policy, viewing)),
];
