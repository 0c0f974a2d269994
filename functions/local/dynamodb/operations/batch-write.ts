import type { Context } from '../context.ts';
import { validation } from '../errors/dynamodb-error.ts';
import { joinKey } from '../schema/encode-key.ts';
import { keyOfItem, keyOfKey } from '../schema/item-key.ts';
import type { TableHandle } from '../store/catalog.ts';
import { Capacity } from './capacity.ts';
import { applyChange, type Change, newItem } from './change-item.ts';
import {
  asFields,
  constraint,
  type Fields,
  type Output,
  optionalFields,
  optionalList,
  requiredFields,
  requiredItem,
  tableNamed,
} from './input.ts';

const maxRequests = 25;

export function batchWriteItem(context: Context, input: Fields): Output {
  const requests = Object.entries(requiredFields(input, 'RequestItems'));
  if (requests.length === 0)
    throw constraint(
      input['RequestItems'],
      'requestItems',
      'Member must have length greater than or equal to 1',
    );
  const capacity = new Capacity(input);
  const counted = requests.map(
    ([name]) => (optionalList(requiredFields(input, 'RequestItems'), name) ?? []).length,
  );
  if (counted.some((count) => count === 0)) {
    throw validation('The batch write request list for a table cannot be null or empty');
  }
  if (counted.reduce((sum, count) => sum + count, 0) > maxRequests) {
    throw validation('Too many items requested for the BatchWriteItem call');
  }
  const seen = new Set<string>();
  const writes = requests.flatMap(([name, list]) => {
    const table = tableNamed(context, name);
    return (Array.isArray(list) ? list : []).map((request) => {
      const write = readRequest(table, asFields(request));
      const place = `${table.definition.name}/${joinKey(write.key.partition, write.key.sort).toString('base64')}`;
      if (seen.has(place)) throw validation('Provided list of item keys contains duplicates');
      seen.add(place);
      return write;
    });
  });
  for (const write of writes) {
    applyChange(context, { ...write, before: write.table.items.find(write.key) }, capacity);
  }
  return { UnprocessedItems: {}, ...capacity.several() };
}

function readRequest(table: TableHandle, request: Fields): Omit<Change, 'before'> {
  const put = optionalFields(request, 'PutRequest');
  const remove = optionalFields(request, 'DeleteRequest');
  if (put && remove) {
    throw validation(
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    );
  }
  if (put) {
    const item = requiredItem(put, 'Item');
    return { table, key: keyOfItem(table.definition.key, item), after: newItem(table, item) };
  }
  if (!remove) throw validation('The batch write request list contains an invalid request');
  return { table, key: keyOfKey(table.definition.key, requiredItem(remove, 'Key')), after: undefined };
}
