import { declareTie, endTie, listTies } from '../../contract/ties.ts';
import { accepted } from '../../domain/outcome.ts';
import { declareTie as declare, endTie as end, listTies as list } from '../../use-cases/tie/ties.ts';
import { route } from '../http/route.ts';

/** Conflicts of interest. */
export const tieRoutes = [
  route(listTies, async ({ officer, viewing }, deps) =>
    accepted(await list(deps, officer, viewing.language)),
  ),
  route(declareTie, ({ officer, body, claim, viewing }, deps) =>
    declare(deps, body, officer, claim(`officer:${officer.username}`), viewing.language),
  ),
  route(endTie, ({ officer, id, viewing }, deps) => end(deps, id, officer, viewing.now, viewing.language)),
];
