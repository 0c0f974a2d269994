import { listRecordRoots, proveReport, readRecordRoot } from '../../contract/records.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import { proveRecord } from '../../use-cases/records/prove-record.ts';
import { isOwn } from '../../use-cases/report/own-report.ts';
import { route } from '../http/route.ts';

/** What the office binds itself to: anybody may keep a copy, a reporter also a proof of the own report. */
export const recordRoutes = [
  route(listRecordRoots, async ({ query }, { records }) => accepted(await records.roots(query))),
  route(readRecordRoot, async ({ id }, { records }) => {
    const root = await records.root(id);
    return root === undefined ? refused('resource.not-found') : accepted(root);
  }),
  route(proveReport, async ({ session, id }, deps) => {
    if (!(await isOwn(deps, session, id))) return refused('resource.not-found');
    const proof = await proveRecord(deps, id);
    return accepted(proof === undefined ? {} : { proof });
  }),
];
