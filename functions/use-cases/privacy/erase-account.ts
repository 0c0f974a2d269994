import { accepted, type Outcome } from '../../domain/outcome.ts';
import type { ErasureRecord } from '../../ports/erasure-book.ts';
import type { CitizenSession } from '../../ports/identity-vault.ts';
import type { Command } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { ownReportIds } from '../report/own-report.ts';
import { eraseIdentity } from './erase-identity.ts';

type Deps = Pick<Dependencies, 'store' | 'vault' | 'erasures' | 'erasureHash' | 'retention' | 'originals'>;

const PAGE = 50;

/**
 * Everything that leads from an account to its reports, one report after the other. The list is kept first,
 * so that a command that was interrupted goes on, and one that is repeated gives the same certificates.
 */
export const eraseAccount = async (
  deps: Deps,
  session: Extract<CitizenSession, { kind: 'account' }>,
  claim: Command,
): Promise<Outcome<readonly ErasureRecord[], 'command.busy'>> => {
  const reportIds = (await deps.erasures.remembered(claim.id)) ?? (await listed(deps, session, claim));
  const records: ErasureRecord[] = [];
  for (const reportId of reportIds) {
    const done = await eraseIdentity(deps, { reportId, cause: 'account', claim });
    if (done.ok) records.push(done.value);
    else if (done.refusal.code === 'command.busy') return { ok: false, refusal: { code: 'command.busy' } };
  }
  return accepted(records);
};

const listed = async (deps: Deps, session: CitizenSession, claim: Command): Promise<readonly string[]> => {
  const reportIds = await everyOwnReport(deps, session);
  await deps.erasures.remember(claim.id, reportIds);
  return reportIds;
};

export const everyOwnReport = async (
  deps: Pick<Deps, 'vault'>,
  session: CitizenSession,
): Promise<readonly string[]> => {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await ownReportIds(deps, session, { limit: PAGE, cursor });
    ids.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return ids;
};
