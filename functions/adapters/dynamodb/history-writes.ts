import type { CaseEvent } from '../../domain/case/case-event.ts';
import { localDateOf } from '../../domain/deadline/local-date.ts';
import type { RewardEvent } from '../../domain/reward/reward-event.ts';
import type { Change } from '../../ports/case-store.ts';
import { caseRowToStore } from './case-row-item.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { eventItem } from './event-item.ts';
import { caseIndexKeys, type IndexKeys, placeKeys, rewardIndexKeys } from './index-keys.ts';
import { type HistoryKind, keyAttributes, keys } from './keys.ts';
import { type Attributes, present, putOnce, setOf } from './put-update.ts';
import { rewardRowToStore } from './reward-row-item.ts';
import { sealOwnText } from './reward-text.ts';
import { sealEvent } from './sealed-data.ts';
import { limitsToStore } from './stored-limits.ts';
import { bytes, number, text } from './stored-values.ts';
import type { Write } from './transact.ts';

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;
export type HistoryWrites = {
  readonly kind: HistoryKind;
  readonly id: string;
  readonly writes: readonly Write[];
  readonly version: number;
  readonly hash: string;
};

/** `previous` is the hash the new events follow. */
export const caseWrites = (
  context: DynamoContext,
  change: Of<'case'>,
  key: Uint8Array,
  previous: string,
): HistoryWrites => {
  const { id, events, row, place } = change;
  const last = events.at(-1);
  const data = events.map((event) => sealEvent(context, id, event, key));
  return historyWrites(context, 'case', id, events, data, previous, {
    row: text(caseRowToStore(row)),
    ...asText(caseIndexKeys(row)),
    // Not in `row`: no list shows them.
    merged: row.mergedReports?.length ? text(JSON.stringify(row.mergedReports)) : undefined,
    limits: limitsToStore(row.limits),
    findings: row.findings === undefined ? undefined : text(row.findings),
    // Closed for the list of near reports: since when nobody has to act.
    closedOn: row.queue === null && last !== undefined ? text(localDateOf(last.at)) : undefined,
    ...(place !== undefined && placeAttributes(row, place)),
  });
};

export const rewardWrites = (
  context: DynamoContext,
  { id, events, row }: Of<'reward'>,
  previous: string,
  reportKey: Uint8Array | undefined,
): HistoryWrites => {
  const data = events.map((event) => JSON.stringify(sealOwnText(context, row.reportId, event, reportKey)));
  return historyWrites(context, 'reward', id, events, data, previous, {
    row: text(rewardRowToStore(row)),
    limits: limitsToStore(row.limits),
    ...asText(rewardIndexKeys(row)),
  });
};

const historyWrites = (
  { tables }: DynamoContext,
  kind: HistoryKind,
  id: string,
  events: readonly (CaseEvent | RewardEvent)[],
  data: readonly (Uint8Array | string)[],
  previous: string,
  head: Attributes,
): HistoryWrites => {
  const before = (events[0]?.version ?? 1) - 1;
  let hash = previous;
  const puts = events.map((event, index): Write => {
    const stored = { ...event, pk: keys.history(kind, id), data: data[index] ?? '' };
    const made = eventItem(stored, keys.event(kind, id, event.version).sk, hash);
    hash = made.hash;
    return { action: putOnce(tables.cases, made.item), refusal: 'conflict' };
  });
  const version = before + events.length;
  const attributes = {
    v: number(1),
    version: number(version),
    hash: bytes(Buffer.from(hash, 'base64url')),
    // Figures are kept from the stream of heads: this is the month a change belongs to.
    at: text(events.at(-1)?.at ?? ''),
    ...head,
  };
  const headWrite: Write = {
    action:
      before === 0
        ? putOnce(tables.cases, { ...keyAttributes(keys.head(kind, id)), ...present(attributes) })
        : updateHead(tables.cases, kind, id, before, attributes),
    refusal: 'conflict',
  };
  return { kind, id, writes: [headWrite, ...puts], version, hash };
};

/** An update, because the place is written once with the filing and stays. */
const updateHead = (
  TableName: string,
  kind: HistoryKind,
  id: string,
  before: number,
  attributes: Attributes,
) => {
  const { UpdateExpression, names, values } = setOf(attributes);
  return {
    Update: {
      TableName,
      Key: keyAttributes(keys.head(kind, id)),
      UpdateExpression,
      ConditionExpression: '#version = :before',
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: { ...values, ':before': number(before) },
    },
  };
};

const asText = (index: IndexKeys): Attributes =>
  Object.fromEntries(
    Object.entries(index).map(([name, value]) => [name, value === undefined ? undefined : text(value)]),
  );

const placeAttributes = (row: Of<'case'>['row'], place: { readonly lng: number; readonly lat: number }) => {
  const { placePk, placeSk, lng, lat } = placeKeys(row, place);
  return { placePk: text(placePk), placeSk: text(placeSk), lng: { N: lng }, lat: { N: lat } };
};
