import { readAreas, readPolicy, readPublicStatistics, readSimilarReports } from '../../contract/public.ts';
import { accepted } from '../../domain/outcome.ts';
import { readAreas as areas } from '../../use-cases/public/read-areas.ts';
import { readPolicy as policy } from '../../use-cases/public/read-policy.ts';
import { readSimilarReports as similar } from '../../use-cases/public/read-similar-reports.ts';
import { readPublicStatistics as statistics } from '../../use-cases/statistics/read-public-statistics.ts';
import { route } from '../http/route.ts';

export const publicRoutes = [
  route(readAreas, async (_call, deps) => accepted(await areas(deps))),
  route(readPublicStatistics, async ({ viewing }, deps) => accepted(await statistics(deps, viewing.now))),
  route(readSimilarReports, async ({ query, viewing }, deps) =>
    accepted(await similar(deps, query, viewing.now)),
  ),
  route(readPolicy, ({ query, viewing }, deps) => policy(deps, query.policy, viewing)),
];
