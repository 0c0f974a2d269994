import { readStatistics } from '../../contract/cases.ts';
import { accepted } from '../../domain/outcome.ts';
import { readStatistics as read } from '../../use-cases/statistics/read-statistics.ts';
import { route } from '../http/route.ts';

export const statisticsRoutes = [
  route(readStatistics, async ({ officer, viewing }, deps) => accepted(await read(deps, officer, viewing))),
];
