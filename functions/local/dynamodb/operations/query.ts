import type { Context } from '../context.ts';
import { validation } from '../errors/dynamodb-error.ts';
import type { Condition } from '../expressions/ast.ts';
import { checkCondition } from '../expressions/check-condition.ts';
import { conditionRoots } from '../expressions/condition-roots.ts';
import { type KeyBounds, keyBounds } from '../expressions/key-condition.ts';
import { type LabelledExpression, type Placeholders, readPlaceholders } from '../expressions/placeholders.ts';
import { successor } from '../schema/encode-key.ts';
import { type KeySchema, keyNames } from '../schema/table-definition.ts';
import type { StoredItem } from '../store/stored-item.ts';
import { Capacity, readUnits } from './capacity.ts';
import { itemTest, readCondition } from './condition.ts';
import { type Fields, type Output, optionalBoolean, refuseLegacyParameters } from './input.ts';
import { pageOutput, readPage } from './page.ts';
import { readProjection } from './projection.ts';
import { type ReadTarget, readTarget, readView } from './read-parameters.ts';

export function query(context: Context, input: Fields): Output {
  refuseLegacyParameters(input);
  const condition = readCondition(input, 'KeyConditionExpression');
  if (!condition) {
    throw validation(
      'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
    );
  }
  const filter = readCondition(input, 'FilterExpression');
  const projection = readProjection(input);
  const expressions: LabelledExpression[] = [['KeyConditionExpression', condition]];
  if (filter) expressions.push(['FilterExpression', filter]);
  if (projection) expressions.push(['ProjectionExpression', projection]);
  const placeholders = readPlaceholders(input, true, 'KeyConditionExpression');
  placeholders.requireMatch(expressions);
  checkCondition(condition.tree, placeholders, 'KeyConditionExpression');
  const keep = itemTest(filter, placeholders, 'FilterExpression');
  const capacity = new Capacity(input);

  const target = readTarget(context, input);
  const { table, index } = target;
  const key = index ? index.definition.key : table.definition.key;
  const bounds = keyBounds(condition.tree, key, placeholders);
  if (filter) requireNoKeys(filter.tree, key, placeholders);
  const view = readView(input, target, projection, placeholders);
  const forward = optionalBoolean(input, 'ScanIndexForward') ?? true;

  const page = readPage(rowsOf(target, bounds, forward), target.limit);
  const units = readUnits(page.bytes, target.consistent);
  const { name } = table.definition;
  if (index) capacity.addIndex(name, index.definition.name, units);
  else capacity.addTable(name, units);
  return { ...pageOutput(page, keep, view, table.definition, index?.definition), ...capacity.single() };
}

function rowsOf(target: ReadTarget, bounds: KeyBounds, forward: boolean): Iterable<StoredItem> {
  const { table, index, start } = target;
  const limit = target.limit ?? -1;
  if (start) requireInside(start.partition, start.sort, bounds);
  if (index) return index.entries.range({ ...bounds, forward }, start, limit);
  if (!start) return table.items.range({ ...bounds, forward }, limit);
  const rest = forward ? { ...bounds, low: successor(start.sort) } : { ...bounds, high: start.sort };
  return table.items.range({ ...rest, forward }, limit);
}

function requireInside(partition: Buffer, sort: Buffer, bounds: KeyBounds): void {
  const inside =
    partition.equals(bounds.partition) &&
    Buffer.compare(sort, bounds.low) >= 0 &&
    Buffer.compare(sort, bounds.high) < 0;
  if (!inside) {
    throw validation('The provided starting key is outside query boundaries based on provided conditions');
  }
}

function requireNoKeys(filter: Condition, key: KeySchema, placeholders: Placeholders): void {
  const names = keyNames(key);
  const used = conditionRoots(filter, placeholders).find((name) => names.includes(name));
  if (used !== undefined) {
    throw validation(
      `Filter Expression can only contain non-primary key attributes: Primary key attribute: ${used}`,
    );
  }
}
