import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as v from 'valibot';
import type { Organisation } from '../../domain/jurisdiction/organisation.ts';
import { type Tie, tieKinds, tiesOf } from '../../domain/jurisdiction/tie.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keyAttributes, keys } from './keys.ts';
import { readItem } from './read-items.ts';
import { type Item, jsonOf, text, textOf } from './stored-values.ts';
import type { Write } from './transact.ts';

const level = v.picklist(['city', 'county', 'township', 'village']);
const storedCity = v.object({ code: v.string(), name: v.string() });
const storedUnit = v.object({
  id: v.string(),
  name: v.string(),
  level,
  division: v.string(),
  handles: v.boolean(),
  receives: v.exactOptional(v.boolean()),
});
const storedArea = v.object({
  code: v.string(),
  name: v.string(),
  level,
  ring: v.array(v.tuple([v.number(), v.number()])),
  policyId: v.exactOptional(v.string()),
});

const storedTie = v.object({
  id: v.string(),
  holder: v.union([v.object({ officer: v.string() }), v.object({ unit: v.string() })]),
  about: v.union([v.object({ party: v.string() }), v.object({ caseId: v.string() })]),
  kind: v.picklist(tieKinds),
  note: v.optional(v.string()),
  declaredBy: v.string(),
  declaredAt: v.string(),
  ended: v.optional(v.object({ by: v.string(), at: v.string() })),
});

/** Ties are declared one by one, and outlive a new set-up of units. */
export const tiePrefix = 'TIE#';
export const tieItem = (tie: Tie): Record<string, AttributeValue> => item(`${tiePrefix}${tie.id}`, tie);

/** One item for the city, each area and each unit: a large ring does not meet the limit of another. */
export const organisationItems = ({
  city,
  areas,
  units,
}: Organisation): readonly Record<string, AttributeValue>[] => [
  item('CITY', city),
  ...areas.map((area) => item(`AREA#${area.code}`, area)),
  ...units.map((unit) => item(`UNIT#${unit.id}`, unit)),
];

const item = (sk: string, row: object): Record<string, AttributeValue> => ({
  ...keyAttributes({ pk: keys.organisation, sk }),
  row: text(JSON.stringify(row)),
});

export const organisationOf = (items: readonly Item[]): Organisation => {
  const of = (prefix: string) => items.filter((stored) => textOf(stored, 'sk').startsWith(prefix));
  const [city] = of('CITY');
  if (city === undefined) throw new Error('no organisation was set up');
  const ties = of(tiePrefix).map((stored) => jsonOf(stored, 'row', storedTie));
  return {
    city: jsonOf(city, 'row', storedCity),
    areas: of('AREA#').map((stored) => jsonOf(stored, 'row', storedArea)),
    units: of('UNIT#').map((stored) => {
      const unit = jsonOf(stored, 'row', storedUnit);
      return { ...unit, ...lastingTies(tiesOf(ties, { unit: unit.id })) };
    }),
    ...(ties.length > 0 && { ties }),
  };
};

/** Left out where there are none. */
export const lastingTies = (ties: readonly Tie[]) => (ties.length > 0 ? { ties } : {});

/** Gives one area another measure, if it still has the one that was looked at; `undefined` when it has not. */
export const areaWrite = async (
  context: DynamoContext,
  {
    division,
    before,
    policyId,
  }: { readonly division: string; readonly before: string | undefined; readonly policyId: string },
): Promise<Write | undefined> => {
  const stored = await readItem(context, 'cases', { pk: keys.organisation, sk: `AREA#${division}` });
  if (stored === undefined) return undefined;
  const area = jsonOf(stored, 'row', storedArea);
  if (area.policyId !== before) return undefined;
  return {
    action: {
      Put: {
        TableName: context.tables.cases,
        Item: item(`AREA#${division}`, { ...area, policyId }),
        ConditionExpression: '#row = :before',
        ExpressionAttributeNames: { '#row': 'row' },
        ExpressionAttributeValues: { ':before': text(textOf(stored, 'row')) },
      },
    },
    refusal: 'conflict',
  };
};
