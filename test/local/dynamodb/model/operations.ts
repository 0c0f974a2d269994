import fc from 'fast-check';
import type { Item } from '../../../../functions/local/dynamodb/values/attribute-value.ts';
import {
  type ConditionCase,
  conditions,
  type Model,
  numberText,
  refused,
  type UpdateCase,
  updates,
} from './model.ts';

export interface Write {
  readonly kind: 'put' | 'delete' | 'update' | 'check';
  readonly PK: string;
  readonly SK: string;
  readonly attributes: Item;
  readonly condition: ConditionCase | undefined;
  readonly update: UpdateCase;
}

export type Step =
  | { readonly kind: 'write'; readonly write: Write }
  | { readonly kind: 'transaction'; readonly writes: readonly Write[] }
  | { readonly kind: 'batch'; readonly writes: readonly Write[] }
  | { readonly kind: 'restart' };

const partitions = ['p', 'q'] as const;
const sorts = ['a', 'ab', 'b', '绿', '😀', 'ﬀ'] as const;
const amount = fc.integer({ min: -1000, max: 1000 }).map((units) => ({ N: numberText(units) }));
const attributes = fc.record(
  {
    queue: fc.constantFrom('a', 'b', 'ab', 'aé').map((S) => ({ S })),
    due: amount,
    n: fc.oneof({ weight: 4, arbitrary: amount }, { weight: 1, arbitrary: fc.constant({ S: 'text' }) }),
    title: fc.string({ maxLength: 5, unit: 'grapheme' }).map((S) => ({ S })),
  },
  { requiredKeys: [] },
);

const write: fc.Arbitrary<Write> = fc.record({
  kind: fc.constantFrom('put', 'put', 'delete', 'update', 'update'),
  PK: fc.constantFrom(...partitions),
  SK: fc.constantFrom(...sorts),
  attributes,
  condition: fc.option(fc.constantFrom(...conditions), { nil: undefined }),
  update: fc.constantFrom(...updates),
});

const differentItems = (writes: readonly Write[]): readonly Write[] => [
  ...new Map(writes.map((one) => [`${one.PK}/${one.SK}`, one])).values(),
];

const inTransaction = fc
  .tuple(write, fc.boolean())
  .map(([one, check]): Write => (check && one.condition ? { ...one, kind: 'check' } : one));

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: write.map((one): Step => ({ kind: 'write', write: one })) },
    {
      weight: 3,
      arbitrary: fc
        .array(inTransaction, { minLength: 1, maxLength: 5 })
        .map((writes): Step => ({ kind: 'transaction', writes: differentItems(writes) })),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(write, { minLength: 1, maxLength: 5 })
        .map((writes): Step => ({ kind: 'batch', writes: differentItems(writes) })),
    },
    { weight: 1, arbitrary: fc.constant<Step>({ kind: 'restart' }) },
  ),
  { minLength: 1, maxLength: 25 },
);

export function keyOf(one: Write): Item {
  return { PK: { S: one.PK }, SK: { S: one.SK } };
}

const place = (one: Write): string => `${one.PK}/${one.SK}`;

/** What the write makes of the model, or `refused`. */
export function applyWrite(model: Model, one: Write, unconditional = false): Model | typeof refused {
  const before = model.get(place(one));
  if (!unconditional && one.condition && !one.condition.holds(before)) return refused;
  const after = new Map(model);
  switch (one.kind) {
    case 'check':
      return model;
    case 'put':
      return after.set(place(one), { ...keyOf(one), ...one.attributes });
    case 'delete':
      after.delete(place(one));
      return after;
    case 'update': {
      const updated = one.update.apply(before ?? keyOf(one));
      return updated === refused ? refused : after.set(place(one), updated);
    }
    default:
      return one.kind satisfies never;
  }
}

/** The request for one write, as a call of its own or as an action of a transaction. */
export function requestOf(one: Write) {
  const values = {
    ...(one.kind === 'update' ? one.update.values : {}),
    ...(one.condition ? one.condition.values : {}),
  };
  return {
    TableName: 'cases',
    ...(one.kind === 'put' ? { Item: { ...keyOf(one), ...one.attributes } } : { Key: keyOf(one) }),
    ...(one.kind === 'update' ? { UpdateExpression: one.update.text } : {}),
    ...(one.condition ? { ConditionExpression: one.condition.text } : {}),
    ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
  };
}
