import type { CaseRow } from '../../ports/case-store.ts';
import type { CitizenSession } from '../../ports/identity-vault.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Viewing } from '../views/deadline-view.ts';
import { leadOf } from './follow-merge.ts';
import { ownReportIds } from './own-report.ts';
import { reportRow } from './read-report.ts';

type Deps = Pick<Dependencies, 'store' | 'vault' | 'policies'>;

/** First events and heads of a page at once; only what was merged is read whole. */
export const listOwnReports = async (
  deps: Deps,
  session: CitizenSession,
  page: { readonly limit: number; readonly cursor?: string | undefined },
  viewing: Viewing,
) => {
  const ids = await ownReportIds(deps, session, page);
  const [filings, rows] = await Promise.all([deps.store.filings(ids.items), deps.store.caseRows(ids.items)]);
  const items = filings.map(async ({ id, filedAt, report }) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (row === undefined) throw new Error(`a report without a head: ${id}`);
    return reportRow(await led(deps, row), filedAt, report.address, viewing);
  });
  return {
    items: await Promise.all(items),
    ...(ids.cursor !== undefined && { cursor: ids.cursor }),
  };
};

/** A merged report stands where its main case stands. */
const led = async (deps: Deps, row: CaseRow): Promise<CaseRow> => {
  const record = row.state === 'merged' ? await deps.store.readCase(row.id) : undefined;
  return record === undefined ? row : { ...row, state: (await leadOf(deps, record)).violationCase.state };
};
