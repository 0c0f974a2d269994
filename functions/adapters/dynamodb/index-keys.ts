import { createHash } from 'node:crypto';
import type { Point } from '../../domain/jurisdiction/locate.ts';
import type { CasePartition, CaseRow, PayoutRow, RewardRow } from '../../ports/case-store.ts';
import { cellsAround, geohash } from './geohash.ts';
import { type HistoryKind, keys } from './keys.ts';
import type { CaseIndexName } from './tables.ts';

export type IndexPartition = { readonly index: CaseIndexName; readonly pk: string };

/** Attributes of the sparse indexes; `undefined` = not in that index (any more). */
export type IndexKeys = {
  readonly queuePk?: string | undefined;
  readonly queueSk?: string | undefined;
  readonly unitPk?: string | undefined;
  readonly duePk?: string | undefined;
  readonly dueSk?: string | undefined;
};

const queue = (county: string, name: string): string => `Q#${county}#${name}`;

/** What has no next date comes last. */
const never = '9999';

const bySchedule = (row: { readonly id: string; readonly next?: { readonly dueAt: string } }): string =>
  `${row.next?.dueAt ?? never}#${row.id}`;

export const casePartition = (partition: CasePartition): IndexPartition =>
  'unit' in partition
    ? { index: 'unit', pk: `U#${partition.unit}` }
    : { index: 'queue', pk: queue(partition.county, partition.queue) };

export const rewardPartition = (county: string, state: RewardRow['state']): IndexPartition => ({
  index: 'queue',
  pk: queue(county, `reward-${state}`),
});

export const payoutPartition = (county: string, state: PayoutRow['state']): IndexPartition => ({
  index: 'queue',
  pk: queue(county, `payout-${state}`),
});

/** Shards of the due index for cases: enough for a thousand writes a second each way. */
const dueShards = 4;

/** Rewards are a fraction of the cases and have a sweep of their own, which may not see cases. */
const rewardsDue: IndexPartition = { index: 'due', pk: 'D#reward' };

export const duePartitions: Record<HistoryKind, readonly IndexPartition[]> = {
  case: Array.from({ length: dueShards }, (_, shard) => ({ index: 'due', pk: `D#${shard}` })),
  reward: [rewardsDue],
};

const duePartition = (kind: HistoryKind, id: string): string => {
  const [byte = 0] = createHash('sha256').update(id).digest();
  return kind === 'reward' ? rewardsDue.pk : `D#${byte % dueShards}`;
};

const dueKeys = (kind: HistoryKind, id: string, wakeAt: string | undefined): IndexKeys =>
  wakeAt === undefined
    ? { duePk: undefined, dueSk: undefined }
    : { duePk: duePartition(kind, id), dueSk: `${wakeAt}#${keys.history(kind, id)}` };

export const wakeAtOf = (dueSk: string): string => dueSk.slice(0, dueSk.indexOf('#'));

/** A case is listed while somebody has to act; the township's own list holds what is in the field. */
export const caseIndexKeys = (row: CaseRow): IndexKeys => ({
  queuePk: row.queue === null ? undefined : queue(row.county, row.queue),
  queueSk: row.queue === null ? undefined : bySchedule(row),
  unitPk: row.queue === 'field' ? `U#${row.unit}` : undefined,
  ...dueKeys('case', row.id, row.wakeAt),
});

/** Rewards and payouts stay listed when they have ended: their lists are asked for by state. */
export const rewardIndexKeys = (row: RewardRow): IndexKeys => ({
  queuePk: rewardPartition(row.county, row.state).pk,
  queueSk: bySchedule(row),
  ...dueKeys('reward', row.id, row.wakeAt),
});

export const payoutIndexKeys = (row: PayoutRow): IndexKeys => ({
  queuePk: payoutPartition(row.county, row.state).pk,
  queueSk: bySchedule(row),
});

const cellPartition = (county: string, cell: string): IndexPartition => ({
  index: 'place',
  pk: `G#${county}#${cell}`,
});

/** Newest last; never moves. Four decimals are about ten metres. */
export const placeKeys = (row: CaseRow, place: Point) => ({
  placePk: cellPartition(row.county, geohash(place)).pk,
  placeSk: `${row.filedOn}#${row.id}`,
  lng: place.lng.toFixed(4),
  lat: place.lat.toFixed(4),
});

export const placePartitions = (county: string, place: Point, radiusMetres: number) =>
  cellsAround(place, radiusMetres).map((cell) => cellPartition(county, cell));
