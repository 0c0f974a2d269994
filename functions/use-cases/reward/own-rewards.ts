import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { RewardRecord } from '../../ports/case-store.ts';
import type { CitizenSession } from '../../ports/identity-vault.ts';
import type { Dependencies } from '../dependencies.ts';
import { rewardIdOf } from '../ids.ts';
import { isOwn, ownReportIds } from '../report/own-report.ts';
import type { Viewing } from '../views/deadline-view.ts';
import { ownRewardRow } from './read-rewards.ts';

type Deps = Pick<Dependencies, 'store' | 'vault'>;

/** A reward belongs to the reporter of the report its id names. */
export const ownReward = async (
  deps: Deps,
  session: CitizenSession,
  rewardId: string,
): Promise<Outcome<RewardRecord, 'resource.not-found'>> => {
  if (!(await isOwn(deps, session, `rpt_${rewardId.slice(4)}`))) return refused('resource.not-found');
  const record = await deps.store.readReward(rewardId);
  return record === undefined ? refused('resource.not-found') : accepted(record);
};

/** Rewards of a page of the session's reports; most reports have none, so a page may be short. */
export const listOwnRewards = async (
  deps: Deps,
  session: CitizenSession,
  page: { readonly limit: number; readonly cursor?: string | undefined },
  viewing: Viewing,
) => {
  const ids = await ownReportIds(deps, session, page);
  const rows = await deps.store.rewardRows(ids.items.map(rewardIdOf));
  return {
    items: rows.map((row) => ownRewardRow(row, viewing)),
    ...(ids.cursor !== undefined && { cursor: ids.cursor }),
  };
};
