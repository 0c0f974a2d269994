import type { Context } from '../context.ts';
import { serviceError, validation } from '../errors/dynamodb-error.ts';
import { describeTable } from '../schema/describe-table.ts';
import { joinKey } from '../schema/encode-key.ts';
import { keyInIndex, keyOfItem, projectToIndex } from '../schema/item-key.ts';
import {
  readAttributeTypes,
  readIndex,
  readProvisioned,
  readStream,
  requireDistinctNames,
} from '../schema/read-table-input.ts';
import type { IndexDefinition, TableDefinition } from '../schema/table-definition.ts';
import type { TableHandle } from '../store/catalog.ts';
import { itemSize } from '../values/item-size.ts';
import {
  asFields,
  type Fields,
  type Output,
  optionalBoolean,
  optionalFields,
  optionalList,
  requiredText,
} from './input.ts';
import { existingTable } from './tables.ts';

export function updateTable(context: Context, input: Fields): Output {
  const table = existingTable(context, input);
  const before = table.definition;
  const stream = readStream(input, context.clock());
  if (stream && before.stream) {
    throw validation(`Table already has an enabled stream: TableName: ${before.name}`);
  }
  const changesBilling = input['BillingMode'] !== undefined || input['ProvisionedThroughput'] !== undefined;
  const definition: TableDefinition = {
    ...before,
    stream: stream === undefined ? before.stream : stream,
    provisioned: changesBilling ? readProvisioned(input) : before.provisioned,
    deletionProtected: optionalBoolean(input, 'DeletionProtectionEnabled') ?? before.deletionProtected,
  };
  const changes = (optionalList(input, 'GlobalSecondaryIndexUpdates') ?? []).map(asFields);
  if (changes.length > 1) {
    throw serviceError(
      'LimitExceededException',
      'Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table',
    );
  }
  const [change] = changes;
  const added = change && readCreate(input, change, definition);
  const removed = change && readDelete(change, definition);
  context.touch();
  const indexes = [...definition.indexes.filter((index) => index !== removed), ...(added ? [added] : [])];
  if (removed) context.catalog.dropIndex(before, removed.number);
  if (added) context.catalog.createIndex(before, added.number);
  const changed = context.catalog.save({ ...definition, indexes });
  if (added) backfill(changed, added);
  return { TableDescription: describeTable(context.region, changed, 'UPDATING') };
}

function readCreate(input: Fields, change: Fields, table: TableDefinition): IndexDefinition | undefined {
  const create = optionalFields(change, 'Create');
  if (!create) return undefined;
  const types = new Map(readAttributeTypes(input));
  for (const key of [table.key, ...table.indexes.map((index) => index.key)]) {
    for (const attribute of key.range ? [key.hash, key.range] : [key.hash])
      types.set(attribute.name, attribute.type);
  }
  const number = Math.max(-1, ...table.indexes.map((index) => index.number)) + 1;
  const index = readIndex(create, types, number);
  requireDistinctNames([...table.indexes, index]);
  return index;
}

function readDelete(change: Fields, table: TableDefinition): IndexDefinition | undefined {
  const remove = optionalFields(change, 'Delete');
  if (!remove) return undefined;
  const name = requiredText(remove, 'IndexName');
  const index = table.indexes.find((candidate) => candidate.name === name);
  if (!index) throw serviceError('ResourceNotFoundException', 'Requested resource not found');
  return index;
}

/** Items whose value has another type than the index key simply stay out, as in the service. */
function backfill(table: TableHandle, index: IndexDefinition): void {
  const handle = table.indexes.find(({ definition }) => definition === index);
  if (!handle) return;
  for (const item of table.items.everything()) {
    const place = keyInIndex(index, item.attributes);
    if (!place) continue;
    const key = keyOfItem(table.definition.key, item.attributes);
    const entry = projectToIndex(table.definition.key, index, item.attributes);
    handle.entries.put(
      { ...place, base: joinKey(key.partition, key.sort) },
      JSON.stringify(entry),
      itemSize(entry),
    );
  }
}
