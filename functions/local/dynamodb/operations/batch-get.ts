import type { Context } from '../context.ts';
import { validation } from '../errors/dynamodb-error.ts';
import { readPlaceholders } from '../expressions/placeholders.ts';
import { joinKey } from '../schema/encode-key.ts';
import { keyOfKey } from '../schema/item-key.ts';
import { readItem } from '../values/read-value.ts';
import { Capacity, readUnits } from './capacity.ts';
import {
  asFields,
  constraint,
  type Fields,
  type Output,
  optionalBoolean,
  refuseLegacyParameters,
  requiredFields,
  requiredList,
  tableNamed,
} from './input.ts';
import { itemView, readProjection } from './projection.ts';

const maxKeys = 100;
const maxBytes = 16 * 1024 * 1024;

export function batchGetItem(context: Context, input: Fields): Output {
  const requests = Object.entries(requiredFields(input, 'RequestItems'));
  if (requests.length === 0)
    throw constraint(
      input['RequestItems'],
      'requestItems',
      'Member must have length greater than or equal to 1',
    );
  const capacity = new Capacity(input);
  const reads = requests.map(([name, request]) => readRequest(context, name, asFields(request)));
  if (reads.reduce((count, read) => count + read.keys.length, 0) > maxKeys) {
    throw validation('Too many items requested for the BatchGetItem call');
  }
  const Responses: { [table: string]: unknown[] } = {};
  const UnprocessedKeys: { [table: string]: Output } = {};
  let bytes = 0;
  for (const read of reads) {
    const found: unknown[] = [];
    const unread: unknown[] = [];
    for (const { raw, encoded } of read.keys) {
      const item = bytes > maxBytes ? undefined : read.table.items.find(encoded);
      bytes += item?.size ?? 0;
      if (bytes > maxBytes) unread.push(raw);
      else {
        capacity.addTable(read.table.definition.name, readUnits(item?.size ?? 0, read.consistent));
        if (item) found.push(read.view(item));
      }
    }
    Responses[read.name] = found;
    if (unread.length > 0) UnprocessedKeys[read.name] = { ...read.request, Keys: unread };
  }
  return { Responses, UnprocessedKeys, ...capacity.several() };
}

function readRequest(context: Context, name: string, request: Fields) {
  refuseLegacyParameters(request);
  const keys = requiredList(request, 'Keys');
  if (keys.length === 0 || keys.length > maxKeys) {
    throw constraint(
      keys,
      `requestItems.${name}.member.keys`,
      keys.length === 0
        ? 'Member must have length greater than or equal to 1'
        : 'Member must have length less than or equal to 100',
    );
  }
  const projection = readProjection(request);
  const placeholders = readPlaceholders(request, projection !== undefined, 'ProjectionExpression');
  placeholders.requireMatch(projection ? [['ProjectionExpression', projection]] : []);
  const table = tableNamed(context, name);
  const seen = new Set<string>();
  return {
    name,
    request,
    table,
    consistent: optionalBoolean(request, 'ConsistentRead') ?? false,
    view: itemView(projection, placeholders),
    keys: keys.map((raw) => {
      const encoded = keyOfKey(table.definition.key, readItem(raw));
      const text = joinKey(encoded.partition, encoded.sort).toString('base64');
      if (seen.has(text)) throw validation('Provided list of item keys contains duplicates');
      seen.add(text);
      return { raw, encoded };
    }),
  };
}
