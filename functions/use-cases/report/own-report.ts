import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { CaseRecord } from '../../ports/case-store.ts';
import type { CitizenSession } from '../../ports/identity-vault.ts';
import type { Dependencies } from '../dependencies.ts';

type Deps = Pick<Dependencies, 'store' | 'vault'>;

/** Somebody else's report and no report at all answer alike. */
export const isOwn = (
  { vault }: Pick<Deps, 'vault'>,
  session: CitizenSession,
  reportId: string,
): Promise<boolean> =>
  session.kind === 'receipt'
    ? Promise.resolve(session.reportId === reportId)
    : vault.owns(session.account, reportId);

export const ownReport = async (
  deps: Deps,
  session: CitizenSession,
  reportId: string,
): Promise<Outcome<CaseRecord, 'resource.not-found'>> => {
  if (!(await isOwn(deps, session, reportId))) return refused('resource.not-found');
  const record = await deps.store.readCase(reportId);
  return record === undefined ? refused('resource.not-found') : accepted(record);
};

/** Ids of the session's reports, newest first. */
export const ownReportIds = async (
  { vault }: Pick<Deps, 'vault'>,
  session: CitizenSession,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ readonly items: readonly string[]; readonly cursor?: string | undefined }> =>
  session.kind === 'receipt' ? { items: [session.reportId] } : vault.reportsOf(session.account, page);
