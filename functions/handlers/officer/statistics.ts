import { readStatistics } from '../../contract/cases.ts';
import { accepted } from '../../domain/outcome.ts';
import { readStatistics as read } from '../../use-cases/statistics/read-statistics.ts';
import { route } from '../http/route.ts';

/** Who answers for a unit's work, and who watches over it. */
const accountable = {
  kind: 'officer',
  roles: ['supervisor', 'auditor', 'discipline', 'case-lead', 'township-lead', 'administrator'],
} as const;

export const statisticsRoutes = [
  route(readStatistics, accountable, async ({ officer, viewing }, deps) =>
    accepted(await read(deps, officer, viewing)),
  ),
];
