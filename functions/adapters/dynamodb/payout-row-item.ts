import * as v from 'valibot';
import type { PayoutRow } from '../../ports/case-store.ts';
import { scheduleToStore, storedSchedule } from './stored-schedule.ts';
import { type Item, jsonOf } from './stored-values.ts';

/** Format 1 of the attribute `row` of a payout. */
const storedPayoutRow = v.tuple([
  v.literal(1),
  v.string(),
  v.picklist(['waiting', 'paying', 'paid', 'failed', 'cancelled']),
  v.number(),
  v.picklist(['wechat', 'bank', 'cash']),
  v.string(),
  v.number(),
  v.string(),
  v.number(),
  v.nullable(v.string()),
  v.nullable(v.string()),
  storedSchedule,
]);

export const payoutRowToStore = (row: PayoutRow): string =>
  JSON.stringify([
    1,
    row.rewardId,
    row.state,
    row.amountFen,
    row.channel,
    row.county,
    row.version,
    row.policyId,
    row.policyEdition,
    row.billNumber ?? null,
    row.failReason ?? null,
    scheduleToStore(row),
  ]);

export const payoutRowOf = (id: string, item: Item): PayoutRow => {
  const [
    ,
    rewardId,
    state,
    amountFen,
    channel,
    county,
    version,
    policyId,
    policyEdition,
    billNumber,
    failReason,
    schedule,
  ] = jsonOf(item, 'row', storedPayoutRow);
  return {
    id,
    rewardId,
    state,
    amountFen,
    channel,
    county,
    version,
    policyId,
    policyEdition,
    ...(billNumber !== null && { billNumber }),
    ...(failReason !== null && { failReason }),
    ...schedule,
  };
};
