import type { Context } from '../context.ts';
import { type DynamoDBError, validation } from '../errors/dynamodb-error.ts';
import type { Parsed, Path } from '../expressions/ast.ts';
import { rootName } from '../expressions/path.ts';
import type { Placeholders } from '../expressions/placeholders.ts';
import { joinKey } from '../schema/encode-key.ts';
import { keyInIndex, keyOfKey, pickAttributes } from '../schema/item-key.ts';
import { keyNames, type TableDefinition } from '../schema/table-definition.ts';
import type { IndexHandle, TableHandle } from '../store/catalog.ts';
import type { IndexPlace } from '../store/index-store.ts';
import type { StoredItem } from '../store/stored-item.ts';
import {
  constraint,
  type Fields,
  optionalBoolean,
  optionalChoice,
  optionalInteger,
  optionalItem,
  optionalText,
  tableOf,
} from './input.ts';
import { startKeyNames } from './page.ts';
import { itemView } from './projection.ts';

/** What Query and Scan have in common. */
export interface ReadTarget {
  readonly table: TableHandle;
  readonly index: IndexHandle | undefined;
  readonly consistent: boolean;
  readonly limit: number | undefined;
  /** ExclusiveStartKey as a place in the table (`base` empty) or index. */
  readonly start: IndexPlace | undefined;
}

export function readTarget(context: Context, input: Fields): ReadTarget {
  const limit = optionalInteger(input, 'Limit');
  if (limit !== undefined && limit < 1) {
    throw constraint(limit, 'Limit', 'Member must have value greater than or equal to 1');
  }
  const startKey = optionalItem(input, 'ExclusiveStartKey');
  const indexName = optionalText(input, 'IndexName');
  const consistent = optionalBoolean(input, 'ConsistentRead') ?? false;
  const table = tableOf(context, input);
  const index = table.indexes.find(({ definition }) => definition.name === indexName);
  if (indexName !== undefined && !index) {
    throw validation(`The table does not have the specified index: ${indexName}`);
  }
  if (index && consistent) throw validation('Consistent reads are not supported on global secondary indexes');
  const start = startKey && startPlace(table.definition, index, startKey);
  return { table, index, consistent, limit, start };
}

function startPlace(
  table: TableDefinition,
  index: IndexHandle | undefined,
  given: NonNullable<ReturnType<typeof optionalItem>>,
): IndexPlace {
  const names = startKeyNames(table, index?.definition);
  const fits =
    Object.keys(given).length === names.length && names.every((name) => Object.hasOwn(given, name));
  if (!fits) throw validation('The provided starting key is invalid');
  const base = inStartKey(() => keyOfKey(table.key, pickAttributes(given, keyNames(table.key))));
  if (!index) return { ...base, base: Buffer.alloc(0) };
  const { key } = index.definition;
  inStartKey(() => keyOfKey(key, pickAttributes(given, keyNames(key))));
  const place = keyInIndex(index.definition, given);
  if (!place) throw validation('The provided starting key is invalid');
  return { ...place, base: joinKey(base.partition, base.sort) };
}

function inStartKey<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw validation('The provided starting key is invalid');
  }
}

/** How items are shown, or undefined when only their number is wanted. */
export function readView(
  input: Fields,
  target: ReadTarget,
  projection: Parsed<readonly Path[]> | undefined,
  placeholders: Placeholders,
): ((item: StoredItem) => unknown) | undefined {
  const select = optionalChoice(input, 'Select', [
    'SPECIFIC_ATTRIBUTES',
    'COUNT',
    'ALL_ATTRIBUTES',
    'ALL_PROJECTED_ATTRIBUTES',
  ]);
  const projected = target.index?.definition.projection;
  switch (select) {
    case 'COUNT':
      if (projection) throw contradicts('when choosing to get only the Count');
      return undefined;
    case 'ALL_ATTRIBUTES':
      if (projection) throw contradicts('when choosing to get ALL_ATTRIBUTES');
      if (target.index && projected?.type !== 'ALL') {
        throw validation(
          `One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global secondary index ${target.index.definition.name} because its projection type is not ALL`,
        );
      }
      break;
    case 'ALL_PROJECTED_ATTRIBUTES':
      if (projection) throw contradicts('when choosing to get ALL_PROJECTED_ATTRIBUTES');
      if (!target.index) {
        throw validation(
          'One or more parameter values were invalid: ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName',
        );
      }
      break;
    case 'SPECIFIC_ATTRIBUTES':
      if (!projection)
        throw validation(
          'Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES',
        );
      break;
    case undefined:
      break;
    default:
      return select satisfies never;
  }
  if (projection) requireProjected(target, projection.tree, placeholders);
  return itemView(projection, placeholders);
}

function contradicts(why: string): DynamoDBError {
  return validation(`Cannot specify the ProjectionExpression ${why}`);
}

/** A global index cannot fetch attributes it does not hold. */
function requireProjected(target: ReadTarget, paths: readonly Path[], placeholders: Placeholders): void {
  const { index, table } = target;
  if (!index || index.definition.projection.type === 'ALL') return;
  const held = new Set([
    ...startKeyNames(table.definition, index.definition),
    ...index.definition.projection.names,
  ]);
  const missing = paths.map((path) => rootName(path, placeholders)).filter((name) => !held.has(name));
  if (missing.length > 0) {
    throw validation(
      `One or more parameter values were invalid: Global secondary index ${index.definition.name} does not project [${missing.join(', ')}]`,
    );
  }
}
