import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { addDays, localDateOf } from '../../domain/deadline/local-date.ts';
import { metresBetween, type Point } from '../../domain/jurisdiction/locate.ts';
import type { CaseRow } from '../../ports/case-store.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { type IndexPartition, placePartitions } from './index-keys.ts';
import { historyOf, keys } from './keys.ts';
import { readItems } from './read-items.ts';
import { type Item, numberOf, textOf } from './stored-values.ts';

type Near = CaseRow & Point;

const radiusMetres = 500;
const closedDays = 90;
const maxRows = 10;
/** Read per cell, newest first; a place with more reports shows the latest ones. */
const perCell = 25;

/** Possible duplicates around a point: nearest first, open or closed in the last 90 days. */
export const nearReports = async (
  context: DynamoContext,
  place: Point,
  county: string,
  rowOf: (id: string, item: Item) => CaseRow,
): Promise<readonly Near[]> => {
  const cells = placePartitions(county, place, radiusMetres);
  const found = await Promise.all(cells.map((cell) => newestOf(context, cell)));
  const points = found
    .flat()
    .map((item) => ({ id: historyOf(textOf(item, 'pk'))?.id ?? '', ...pointOf(item) }))
    .map((point) => ({ ...point, metres: metresBetween(place, point) }))
    .filter(({ metres }) => metres <= radiusMetres)
    .toSorted((a, b) => a.metres - b.metres)
    .slice(0, 2 * maxRows);
  const heads = await readItems(
    context,
    points.map(({ id }) => keys.head('case', id)),
    { ConsistentRead: false },
  );
  const since = addDays(localDateOf(context.clock.now()), -closedDays);
  const rows = new Map(
    heads
      .filter(({ closedOn }) => closedOn?.S === undefined || closedOn.S >= since)
      .map((item) => [textOf(item, 'pk'), item]),
  );
  return points
    .flatMap(({ id, lng, lat }) => {
      const item = rows.get(keys.history('case', id));
      return item === undefined ? [] : [{ ...rowOf(id, item), lng, lat }];
    })
    .slice(0, maxRows);
};

const pointOf = (item: Item): Point => ({ lng: numberOf(item, 'lng'), lat: numberOf(item, 'lat') });

const newestOf = async (
  { client, tables }: DynamoContext,
  { index, pk }: IndexPartition,
): Promise<readonly Item[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: tables.cases,
      IndexName: index,
      KeyConditionExpression: 'placePk = :pk',
      ExpressionAttributeValues: { ':pk': { S: pk } },
      ScanIndexForward: false,
      Limit: perCell,
    }),
  );
  return Items;
};
