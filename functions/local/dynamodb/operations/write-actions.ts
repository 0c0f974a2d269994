import type { Context } from '../context.ts';
import { conditionalCheckFailed } from '../errors/dynamodb-error.ts';
import { applyUpdate } from '../expressions/apply-update.ts';
import type { UpdateAction } from '../expressions/ast.ts';
import { checkUpdate } from '../expressions/check-update.ts';
import { updateOf } from '../expressions/parse-cache.ts';
import { type LabelledExpression, type Placeholders, readPlaceholders } from '../expressions/placeholders.ts';
import { type EncodedKey, keyOfItem, keyOfKey } from '../schema/item-key.ts';
import { keyNames } from '../schema/table-definition.ts';
import type { TableHandle } from '../store/catalog.ts';
import type { StoredItem } from '../store/stored-item.ts';
import { type NewItem, newItem, updateTooLarge } from './change-item.ts';
import { itemTest, readCondition } from './condition.ts';
import {
  type Fields,
  optionalChoice,
  optionalText,
  refuseLegacyParameters,
  requiredItem,
  tableOf,
} from './input.ts';

/** A validated write of one item; `decide` looks at the item as it is and says what it becomes. */
export interface WriteAction {
  readonly table: TableHandle;
  readonly key: EncodedKey;
  readonly placeholders: Placeholders;
  readonly update: readonly UpdateAction[];
  /** Size known from the request alone, for the limit of a transaction. */
  readonly requestBytes: number;
  readonly returnOldOnFailure: boolean;
  readonly meetsCondition: (before: StoredItem | undefined) => boolean;
  /** Undefined deletes; `before` itself keeps the item. */
  readonly decide: (before: StoredItem | undefined) => NewItem | undefined;
}

export function readPut(context: Context, input: Fields): WriteAction {
  const shared = readShared(input, []);
  const attributes = requiredItem(input, 'Item');
  const table = tableOf(context, input);
  const key = keyOfItem(table.definition.key, attributes);
  const item = newItem(table, attributes);
  return { ...shared, table, key, update: [], requestBytes: item.size, decide: () => item };
}

export function readDelete(context: Context, input: Fields): WriteAction {
  const shared = readShared(input, []);
  return { ...shared, ...readKey(context, input), update: [], decide: () => undefined };
}

export function readConditionCheck(context: Context, input: Fields): WriteAction {
  const shared = readShared(input, []);
  const keep = (before: StoredItem | undefined): NewItem | undefined => before;
  return { ...shared, ...readKey(context, input), update: [], decide: keep };
}

export function readUpdate(context: Context, input: Fields): WriteAction {
  const text = optionalText(input, 'UpdateExpression');
  const parsed = text === undefined ? undefined : updateOf(text, 'UpdateExpression');
  const shared = readShared(input, parsed ? [['UpdateExpression', parsed]] : []);
  const actions = parsed?.tree ?? [];
  const given = requiredItem(input, 'Key');
  const table = tableOf(context, input);
  checkUpdate(actions, shared.placeholders, keyNames(table.definition.key));
  const key = keyOfKey(table.definition.key, given);
  return {
    ...shared,
    table,
    key,
    update: actions,
    requestBytes: 0,
    decide: (before) =>
      newItem(table, applyUpdate(before?.attributes ?? given, actions, shared.placeholders), updateTooLarge),
  };
}

function readKey(context: Context, input: Fields): Pick<WriteAction, 'table' | 'key' | 'requestBytes'> {
  const given = requiredItem(input, 'Key');
  const table = tableOf(context, input);
  return { table, key: keyOfKey(table.definition.key, given), requestBytes: 0 };
}

function readShared(
  input: Fields,
  others: readonly LabelledExpression[],
): Pick<WriteAction, 'placeholders' | 'meetsCondition' | 'returnOldOnFailure'> {
  refuseLegacyParameters(input);
  const condition = readCondition(input, 'ConditionExpression');
  const expressions: readonly LabelledExpression[] = condition
    ? [...others, ['ConditionExpression', condition]]
    : others;
  const placeholders = readPlaceholders(input, expressions.length > 0, 'ConditionExpression');
  placeholders.requireMatch(expressions);
  const returned = optionalChoice(input, 'ReturnValuesOnConditionCheckFailure', ['ALL_OLD', 'NONE']);
  return {
    placeholders,
    meetsCondition: itemTest(condition, placeholders, 'ConditionExpression'),
    returnOldOnFailure: returned === 'ALL_OLD',
  };
}

/** The item before and after, or the service's refusal when the condition does not hold. */
export function decideAction(action: WriteAction): {
  before: StoredItem | undefined;
  after: NewItem | undefined;
} {
  const before = action.table.items.find(action.key);
  if (!action.meetsCondition(before)) {
    throw conditionalCheckFailed(action.returnOldOnFailure ? before : undefined);
  }
  return { before, after: action.decide(before) };
}
