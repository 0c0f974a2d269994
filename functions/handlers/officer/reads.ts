import { listCaseReads, listOfficerReads } from '../../contract/records.ts';
import { readsOfCase, readsOfOfficer } from '../../use-cases/records/list-reads.ts';
import { route } from '../http/route.ts';
import { witnessed } from '../http/witnessed.ts';

/** Who looked at what; that it was asked for is written down as well. */
export const readRoutes = [
  route(listCaseReads, ({ officer, id, query, viewing }, deps) =>
    witnessed(
      listCaseReads,
      () => ({ caseId: id }),
      () => readsOfCase(deps, id, officer, query, viewing.language),
    )({ officer, viewing }, deps),
  ),
  route(listOfficerReads, ({ officer, query, viewing }, deps) =>
    witnessed(
      listOfficerReads,
      () => ({ shown: [query.username] }),
      () => readsOfOfficer(deps, query.username, officer, query, viewing.language),
    )({ officer, viewing }, deps),
  ),
];
