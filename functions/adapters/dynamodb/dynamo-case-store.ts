import * as v from 'valibot';
import type { CaseRow, CaseStore, Page, PageRequest } from '../../ports/case-store.ts';
import type { CaseKeys } from './case-keys.ts';
import { caseRowOf } from './case-row-item.ts';
import type { ChainHeads } from './chain-heads.ts';
import { commitChanges } from './commit-changes.ts';
import { cursorAfter, sortKeyOf } from './cursor.ts';
import type { DynamoContext } from './dynamo-context.ts';
import {
  casePartition,
  duePartitions,
  type IndexPartition,
  payoutPartition,
  rewardPartition,
  wakeAtOf,
} from './index-keys.ts';
import { historyOf, keys } from './keys.ts';
import { mergedQuery } from './merged-query.ts';
import { nearReports } from './near-reports.ts';
import { payoutRowOf } from './payout-row-item.ts';
import { readItem, readItems } from './read-items.ts';
import { readCaseRecord, readFilings, readRewardRecord } from './read-records.ts';
import { rewardRowOf } from './reward-row-item.ts';
import { type Item, jsonOf, textOf } from './stored-values.ts';

export const dynamoCaseStore = (
  context: DynamoContext,
  caseKeys: CaseKeys,
  chainHeads: ChainHeads,
): CaseStore => {
  const page = async <Row>(
    partitions: readonly IndexPartition[],
    { limit, cursor }: PageRequest,
    rowOf: (id: string, item: Item) => Row,
    upTo?: string,
  ): Promise<Page<Row>> => {
    const { rows, more } = await mergedQuery(context, partitions, { limit, after: sortKeyOf(cursor), upTo });
    const last = rows.at(-1);
    return {
      items: rows.map((item) => rowOf(idOf(item), item)),
      ...(more && last !== undefined && { cursor: cursorAfter(textOf(last, 'queueSk')) }),
    };
  };
  return {
    readCase: (id) => readCaseRecord(context, caseKeys, chainHeads, id),
    readReward: (id) => readRewardRecord(context, caseKeys, chainHeads, id),
    readPayout: async (id) => {
      const item = await readItem(context, 'cases', keys.payout(id));
      return item === undefined ? undefined : payoutRowOf(id, item);
    },
    filings: (ids) => readFilings(context, caseKeys, ids),
    caseRows: async (ids) =>
      inOrder(
        ids,
        await readItems(
          context,
          ids.map((id) => keys.head('case', id)),
        ),
        caseHeadRowOf,
      ),
    rewardRows: async (ids) =>
      inOrder(
        ids,
        await readItems(
          context,
          ids.map((id) => keys.head('reward', id)),
        ),
        (id, item) => ({ ...rewardRowOf(id, item), ...wakeUpOf(item) }),
      ),
    listCases: (partitions, request, dueBefore) =>
      page(partitions.map(casePartition), request, caseRowOf, dueBefore),
    listRewards: (counties, states, request) =>
      page(pairs(counties, states, rewardPartition), request, rewardRowOf),
    listPayouts: (counties, states, request) =>
      page(pairs(counties, states, payoutPartition), request, payoutRowOf),
    listDue: async (now, limit, kind) => {
      const partitions =
        kind === undefined ? [...duePartitions.case, ...duePartitions.reward] : duePartitions[kind];
      const { rows } = await mergedQuery(context, partitions, { limit, upTo: now });
      return rows.flatMap((item) => historyOf(textOf(item, 'pk')) ?? []);
    },
    nearby: (place, county) => nearReports(context, place, county, caseHeadRowOf),
    commit: (changes) => commitChanges(context, caseKeys, chainHeads, changes),
  };
};

const idOf = (item: Item): string => textOf(item, 'pk').slice(2);

const pairs = <State>(
  counties: readonly string[],
  states: readonly State[],
  partition: (county: string, state: State) => IndexPartition,
) => counties.flatMap((county) => states.map((state) => partition(county, state)));

const wakeUpOf = (item: Item): { readonly wakeAt?: string } =>
  item['dueSk']?.S === undefined ? {} : { wakeAt: wakeAtOf(item['dueSk'].S) };

const caseHeadRowOf = (id: string, item: Item): CaseRow => ({
  ...caseRowOf(id, item),
  ...wakeUpOf(item),
  ...(item['merged'] !== undefined && { mergedReports: jsonOf(item, 'merged', storedMerged) }),
});

const storedMerged = v.array(v.string());

const inOrder = <Row>(
  ids: readonly string[],
  items: readonly Item[],
  rowOf: (id: string, item: Item) => Row,
): readonly Row[] => {
  const byId = new Map(items.map((item) => [idOf(item), item]));
  return ids.flatMap((id) => {
    const item = byId.get(id);
    return item === undefined ? [] : [rowOf(id, item)];
  });
};
