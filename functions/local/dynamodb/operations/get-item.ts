import type { Context } from '../context.ts';
import { readPlaceholders } from '../expressions/placeholders.ts';
import { keyOfKey } from '../schema/item-key.ts';
import { Capacity, readUnits } from './capacity.ts';
import {
  type Fields,
  type Output,
  optionalBoolean,
  refuseLegacyParameters,
  requiredItem,
  tableOf,
} from './input.ts';
import { itemView, readProjection } from './projection.ts';

export function getItem(context: Context, input: Fields): Output {
  refuseLegacyParameters(input);
  const projection = readProjection(input);
  const placeholders = readPlaceholders(input, projection !== undefined, 'ProjectionExpression');
  placeholders.requireMatch(projection ? [['ProjectionExpression', projection]] : []);
  const view = itemView(projection, placeholders);
  const capacity = new Capacity(input);
  const consistent = optionalBoolean(input, 'ConsistentRead') ?? false;
  const key = requiredItem(input, 'Key');
  const table = tableOf(context, input);
  const item = table.items.find(keyOfKey(table.definition.key, key));
  capacity.addTable(table.definition.name, readUnits(item?.size ?? 0, consistent));
  return { ...(item ? { Item: view(item) } : {}), ...capacity.single() };
}
