import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Item } from './stored-values.ts';

/** `undefined` removes the attribute. */
export type Attributes = Readonly<Record<string, AttributeValue | undefined>>;

/** `SET … REMOVE …` of whole attributes. Every name is a placeholder: the service reserves `row`, `hash` and more. */
export const setOf = (attributes: Attributes) => {
  const names: Record<string, string> = {};
  const values: Record<string, AttributeValue> = {};
  const set: string[] = [];
  const remove: string[] = [];
  for (const [name, value] of Object.entries(attributes)) {
    names[`#${name}`] = name;
    if (value === undefined) remove.push(`#${name}`);
    else {
      values[`:${name}`] = value;
      set.push(`#${name} = :${name}`);
    }
  }
  const parts = [
    ...(set.length > 0 ? [`SET ${set.join(', ')}`] : []),
    ...(remove.length > 0 ? [`REMOVE ${remove.join(', ')}`] : []),
  ];
  return { UpdateExpression: parts.join(' '), names, values };
};

export const present = (attributes: Attributes): Record<string, AttributeValue> => {
  const out: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) out[name] = value;
  return out;
};

export const putOnce = (TableName: string, item: Item): TransactWriteItem => ({
  Put: { TableName, Item: { ...item }, ConditionExpression: 'attribute_not_exists(pk)' },
});
