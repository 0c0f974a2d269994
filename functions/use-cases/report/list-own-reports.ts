import type { CitizenSession } from '../../ports/identity-vault.ts';
import { caseRow } from '../case/case-changes.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Viewing } from '../views/deadline-view.ts';
import { ownReportIds } from './own-report.ts';
import { reportRow } from './read-report.ts';

/** A person's own reports are few: each page reads its cases whole, so that the address can be shown. */
export const listOwnReports = async (
  deps: Pick<Dependencies, 'store' | 'vault' | 'policies'>,
  session: CitizenSession,
  page: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
  viewing: Viewing,
) => {
  const ids = await ownReportIds(deps, session, { limit: page.limit ?? 20, cursor: page.cursor });
  const records = await Promise.all(ids.items.map((id) => deps.store.readCase(id)));
  return {
    items: records
      .filter((record) => record !== undefined)
      .map(({ id, events, violationCase }) =>
        reportRow(
          caseRow(id, events, deps.policies),
          violationCase.filedAt,
          violationCase.report.address,
          viewing,
        ),
      ),
    ...(ids.cursor !== undefined && { cursor: ids.cursor }),
  };
};
