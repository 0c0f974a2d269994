import type { CitizenSession } from '../../ports/identity-vault.ts';
import { caseRow } from '../case/case-changes.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Viewing } from '../views/deadline-view.ts';
import { ownReportIds } from './own-report.ts';
import { followMerge, reportRow } from './read-report.ts';

/** A person's own reports are few: each page reads its cases whole, so that the address can be shown. */
export const listOwnReports = async (
  deps: Pick<Dependencies, 'store' | 'vault' | 'policies'>,
  session: CitizenSession,
  page: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
  viewing: Viewing,
) => {
  const ids = await ownReportIds(deps, session, { limit: page.limit ?? 20, cursor: page.cursor });
  const records = await Promise.all(ids.items.map((id) => deps.store.readCase(id)));
  const items = records
    .filter((record) => record !== undefined)
    .map(async (record) => {
      const { id, events, violationCase } = record;
      const { lead } = await followMerge(deps, record);
      const row = { ...caseRow(id, events, deps.policies), state: lead.state };
      return reportRow(row, violationCase.filedAt, violationCase.report.address, viewing);
    });
  return {
    items: await Promise.all(items),
    ...(ids.cursor !== undefined && { cursor: ids.cursor }),
  };
};
