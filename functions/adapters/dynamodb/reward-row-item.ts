import * as v from 'valibot';
import { rewardStates } from '../../domain/reward/reward-state.ts';
import type { RewardRow } from '../../ports/case-store.ts';
import { scheduleToStore, storedSchedule } from './stored-schedule.ts';
import { type Item, jsonOf } from './stored-values.ts';

/** Format 1 of the attribute `row` of a reward. */
const storedRewardRow = v.tuple([
  v.literal(1),
  v.string(),
  v.string(),
  v.string(),
  v.picklist(rewardStates),
  v.nullable(v.number()),
  v.nullable(v.string()),
  v.string(),
  v.string(),
  v.string(),
  v.string(),
  v.number(),
  storedSchedule,
]);

export const rewardRowToStore = (row: RewardRow): string =>
  JSON.stringify([
    1,
    row.caseId,
    row.reportId,
    row.caseNumber,
    row.state,
    row.amountFen,
    row.category ?? null,
    row.division,
    row.county,
    row.unit,
    row.policyId,
    row.policyEdition,
    scheduleToStore(row),
  ]);

export const rewardRowOf = (id: string, item: Item): RewardRow => {
  const [
    ,
    caseId,
    reportId,
    caseNumber,
    state,
    amountFen,
    category,
    division,
    county,
    unit,
    policyId,
    policyEdition,
    schedule,
  ] = jsonOf(item, 'row', storedRewardRow);
  return {
    id,
    caseId,
    reportId,
    caseNumber,
    state,
    amountFen,
    ...(category !== null && { category }),
    division,
    county,
    unit,
    policyId,
    policyEdition,
    ...schedule,
  };
};
