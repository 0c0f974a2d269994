import type { Context } from '../context.ts';
import { validation } from '../errors/dynamodb-error.ts';
import { readPlaceholders } from '../expressions/placeholders.ts';
import { joinKey } from '../schema/encode-key.ts';
import { keyOfKey } from '../schema/item-key.ts';
import { Capacity, readUnits } from './capacity.ts';
import {
  asFields,
  type Fields,
  type Output,
  requiredFields,
  requiredItem,
  requiredList,
  tableOf,
} from './input.ts';
import { itemView, readProjection } from './projection.ts';
import { requireActionCount } from './transaction-limits.ts';

const maxBytes = 4 * 1024 * 1024;

export function transactGetItems(context: Context, input: Fields): Output {
  const actions = requiredList(input, 'TransactItems');
  requireActionCount(actions.length, actions);
  const capacity = new Capacity(input);
  const seen = new Set<string>();
  const gets = actions.map((action) => {
    const get = requiredFields(asFields(action), 'Get');
    const projection = readProjection(get);
    const placeholders = readPlaceholders(get, projection !== undefined, 'ProjectionExpression');
    placeholders.requireMatch(projection ? [['ProjectionExpression', projection]] : []);
    const given = requiredItem(get, 'Key');
    const table = tableOf(context, get);
    const key = keyOfKey(table.definition.key, given);
    const place = `${table.definition.name}/${joinKey(key.partition, key.sort).toString('base64')}`;
    if (seen.has(place))
      throw validation('Transaction request cannot include multiple operations on one item');
    seen.add(place);
    return { table, key, view: itemView(projection, placeholders) };
  });
  let bytes = 0;
  const Responses = gets.map(({ table, key, view }) => {
    const item = table.items.find(key);
    bytes += item?.size ?? 0;
    capacity.addTable(table.definition.name, 2 * readUnits(item?.size ?? 0, true));
    return item ? { Item: view(item) } : {};
  });
  if (bytes > maxBytes) throw validation('Collection size cannot exceed 4194304 bytes');
  return { Responses, ...capacity.several('ReadCapacityUnits') };
}
