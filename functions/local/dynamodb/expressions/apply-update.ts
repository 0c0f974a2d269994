import { validation } from '../errors/dynamodb-error.ts';
import { type AttributeValue, type Item, typeOf } from '../values/attribute-value.ts';
import { setMembers } from '../values/compare-values.ts';
import { addDecimals, formatDecimal, negateDecimal, toDecimal } from '../values/decimal.ts';
import type { SetOperand, SetValue, UpdateAction } from './ast.ts';
import { putAt, removeAt } from './edit-path.ts';
import { type ResolvedPath, resolvePath, valueAt } from './path.ts';
import type { Placeholders } from './placeholders.ts';

const incorrectType = 'An operand in the update expression has an incorrect data type';

/** The item after all actions; every right-hand side sees the item as it was before. */
export function applyUpdate(item: Item, actions: readonly UpdateAction[], placeholders: Placeholders): Item {
  let updated = item;
  const removals: ResolvedPath[] = [];
  for (const action of actions) {
    const path = resolvePath(action.path, placeholders);
    switch (action.kind) {
      case 'set':
        updated = putAt(updated, path, setValue(action.value, item, placeholders));
        break;
      case 'add': {
        const before = valueAt(item, action.path, placeholders);
        updated = putAt(updated, path, added(before, placeholders.valueOf(action.value)));
        break;
      }
      case 'delete': {
        const before = valueAt(item, action.path, placeholders);
        const rest = before && without(before, placeholders.valueOf(action.value));
        if (rest) updated = putAt(updated, path, rest);
        else if (before) removals.push(path);
        break;
      }
      case 'remove':
        removals.push(path);
        break;
      default:
        action satisfies never;
    }
  }
  // From the back, so that earlier removals do not shift the list indexes of later ones.
  for (const path of removals.sort(byLastIndexDescending)) updated = removeAt(updated, path);
  return updated;
}

function byLastIndexDescending(a: ResolvedPath, b: ResolvedPath): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth++) {
    const left = a[depth];
    const right = b[depth];
    if (typeof left === 'number' && typeof right === 'number' && left !== right) return right - left;
    if (left !== right) return 0;
  }
  return 0;
}

function setValue(value: SetValue, item: Item, placeholders: Placeholders): AttributeValue {
  if (value.kind !== 'arithmetic') return operandValue(value, item, placeholders);
  const left = operandValue(value.left, item, placeholders);
  const right = operandValue(value.right, item, placeholders);
  if (!('N' in left) || !('N' in right)) throw validation(incorrectType);
  return sum(left.N, value.operator, right.N);
}

function sum(left: string, operator: '+' | '-', right: string): AttributeValue {
  const addend = toDecimal(right);
  const result = addDecimals(toDecimal(left), operator === '-' ? negateDecimal(addend) : addend);
  switch (result) {
    case 'precision':
      throw validation('Attempting to store more than 38 significant digits in a Number');
    case 'overflow':
      throw validation(
        'Number overflow. Attempting to store a number with magnitude larger than supported range',
      );
    case 'underflow':
      throw validation(
        'Number underflow. Attempting to store a number with magnitude smaller than supported range',
      );
    case 'not-a-number':
      throw validation(incorrectType);
    default:
      return { N: formatDecimal(result) };
  }
}

function operandValue(operand: SetOperand, item: Item, placeholders: Placeholders): AttributeValue {
  switch (operand.kind) {
    case 'value':
      return placeholders.valueOf(operand.name);
    case 'path': {
      const value = valueAt(item, operand.path, placeholders);
      if (!value)
        throw validation('The provided expression refers to an attribute that does not exist in the item');
      return value;
    }
    case 'if-not-exists':
      return valueAt(item, operand.path, placeholders) ?? operandValue(operand.otherwise, item, placeholders);
    case 'list-append': {
      const first = operandValue(operand.first, item, placeholders);
      const second = operandValue(operand.second, item, placeholders);
      if (!('L' in first) || !('L' in second)) throw validation(incorrectType);
      return { L: [...first.L, ...second.L] };
    }
    default:
      return operand satisfies never;
  }
}

function added(before: AttributeValue | undefined, value: AttributeValue): AttributeValue {
  if ('N' in value) {
    if (!before) return value;
    if (!('N' in before)) throw validation(incorrectType);
    return sum(before.N, '+', value.N);
  }
  if (!before) return value;
  if (typeOf(before) !== typeOf(value)) throw validation(incorrectType);
  return setOf(value, [...new Set([...setMembers(before), ...setMembers(value)])]);
}

function without(before: AttributeValue, value: AttributeValue): AttributeValue | undefined {
  if (typeOf(before) !== typeOf(value)) throw validation(incorrectType);
  const removed = new Set(setMembers(value));
  const rest = setMembers(before).filter((member) => !removed.has(member));
  return rest.length > 0 ? setOf(value, rest) : undefined;
}

function setOf(like: AttributeValue, members: readonly string[]): AttributeValue {
  if ('SS' in like) return { SS: members };
  return 'NS' in like ? { NS: members } : { BS: members };
}
