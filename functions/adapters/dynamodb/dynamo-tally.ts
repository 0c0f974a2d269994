import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { type Counted, type Counts, isCountName, sumOf } from '../../domain/statistics/counts.ts';
import type { Tally, TallyEntry } from '../../ports/tally.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { headChange } from './head-change.ts';
import { keyAttributes, keys } from './keys.ts';
import { putOnce } from './put-update.ts';
import { readItems } from './read-items.ts';
import { type Item, number, textOf } from './stored-values.ts';
import { transact, type Write } from './transact.ts';

/** A stream keeps a day; records set aside by the function are counted by hand within a week, or not. */
const rememberedMs = 7 * 86_400_000;

/** An entry writes its mark and three items at most; a transaction holds a hundred. */
const together = 25;

/**
 * A stream delivers at least once. Marks make it once: they stand in the same transaction as the sums, so a
 * second delivery fails as a whole. A batch that was partly counted before is gone through one by one.
 */
export const dynamoTally = (context: DynamoContext): Tally => ({
  changeIn: headChange,
  add: async (entries) => {
    const counting = entries.filter(({ counted }) => counted.length > 0);
    for (let from = 0; from < counting.length; from += together) {
      const batch = counting.slice(from, from + together);
      if ((await addOnce(context, batch)) === 'committed' || batch.length === 1) continue;
      for (const entry of batch) await addOnce(context, [entry]);
    }
  },
  read: async (counties, periods) => {
    const wanted = counties.flatMap((county) => periods.map((period) => keys.tally(county, period)));
    return (await readItems(context, wanted, { ConsistentRead: false })).map(countedOf);
  },
});

const addOnce = async (context: DynamoContext, entries: readonly TallyEntry[]) => {
  const TableName = context.tables.cases;
  const ttl = Math.ceil((Date.parse(context.clock.now()) + rememberedMs) / 1000);
  const marks = entries.map(
    ({ id, version }): Write => ({
      action: putOnce(TableName, { ...keyAttributes(keys.tallied(id, version)), ttl: number(ttl) }),
      refusal: 'conflict',
    }),
  );
  const items = Map.groupBy(
    entries.flatMap(({ counted }) => counted),
    ({ county, period }) => keys.tally(county, period).pk,
  );
  const sums = [...items].map(([pk, parts]): Write => {
    const { names, values, expression } = addition(sumOf(parts.map(({ counts }) => counts)));
    return {
      action: {
        Update: {
          TableName,
          Key: keyAttributes(keys.tallyAt(pk)),
          UpdateExpression: expression,
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: values,
        },
      },
      refusal: 'fault',
    };
  });
  return transact(context, [...marks, ...sums]);
};

const addition = (counts: Counts) => {
  const entries = Object.entries(counts);
  return {
    names: Object.fromEntries(entries.map(([name], index) => [`#n${index}`, name])),
    values: Object.fromEntries(
      entries.map(([, count], index): [string, AttributeValue] => [`:n${index}`, number(count ?? 0)]),
    ),
    expression: `ADD ${entries.map((_, index) => `#n${index} :n${index}`).join(', ')}`,
  };
};

const countedOf = (item: Item): Counted => {
  const { county, period } = keys.tallyOf(textOf(item, 'pk'));
  const counts = Object.entries(item).flatMap(([name, value]) =>
    isCountName(name) && value.N !== undefined ? [[name, Number(value.N)] as const] : [],
  );
  return { county, period, counts: Object.fromEntries(counts) };
};
