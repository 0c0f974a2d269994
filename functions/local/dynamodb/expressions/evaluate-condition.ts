import { type AttributeValue, type Item, typeOf } from '../values/attribute-value.ts';
import { compareValues, equalValues, setMembers } from '../values/compare-values.ts';
import type { Comparator, Condition, Operand } from './ast.ts';
import { valueAt } from './path.ts';
import type { Placeholders } from './placeholders.ts';

export function evaluateCondition(condition: Condition, item: Item, placeholders: Placeholders): boolean {
  const valueFor = (operand: Operand): AttributeValue | undefined =>
    operandValue(operand, item, placeholders);
  switch (condition.kind) {
    case 'and':
      return (
        evaluateCondition(condition.left, item, placeholders) &&
        evaluateCondition(condition.right, item, placeholders)
      );
    case 'or':
      return (
        evaluateCondition(condition.left, item, placeholders) ||
        evaluateCondition(condition.right, item, placeholders)
      );
    case 'not':
      return !evaluateCondition(condition.condition, item, placeholders);
    case 'exists':
      return valueAt(item, condition.path, placeholders) !== undefined;
    case 'not-exists':
      return valueAt(item, condition.path, placeholders) === undefined;
    case 'compare':
      return compares(condition.operator, valueFor(condition.left), valueFor(condition.right));
    case 'between': {
      const value = valueFor(condition.operand);
      return (
        compares('>=', value, valueFor(condition.low)) && compares('<=', value, valueFor(condition.high))
      );
    }
    case 'in': {
      const value = valueFor(condition.operand);
      return condition.options.some((option) => compares('=', value, valueFor(option)));
    }
    case 'type': {
      const value = valueFor(condition.operand);
      const type = valueFor(condition.type);
      return value !== undefined && type !== undefined && 'S' in type && typeOf(value) === type.S;
    }
    case 'begins-with':
      return beginsWith(valueFor(condition.operand), valueFor(condition.part));
    case 'contains':
      return contains(valueFor(condition.operand), valueFor(condition.part));
    default:
      return condition satisfies never;
  }
}

function operandValue(operand: Operand, item: Item, placeholders: Placeholders): AttributeValue | undefined {
  switch (operand.kind) {
    case 'path':
      return valueAt(item, operand.path, placeholders);
    case 'value':
      return placeholders.valueOf(operand.name);
    case 'size':
      return sizeOf(operandValue(operand.of, item, placeholders));
    default:
      return operand satisfies never;
  }
}

/** Characters of a string, bytes of a binary, members of a collection; other types have no size. */
function sizeOf(value: AttributeValue | undefined): AttributeValue | undefined {
  if (!value) return undefined;
  if ('S' in value) return { N: String(value.S.length) };
  if ('B' in value) return { N: String(Buffer.from(value.B, 'base64').length) };
  if ('M' in value) return { N: String(Object.keys(value.M).length) };
  if ('L' in value) return { N: String(value.L.length) };
  const members = setMembers(value);
  return members.length > 0 ? { N: String(members.length) } : undefined;
}

/** A missing attribute satisfies only `<>`. */
function compares(
  operator: Comparator,
  left: AttributeValue | undefined,
  right: AttributeValue | undefined,
): boolean {
  if (operator === '<>') return !left || !right || !equalValues(left, right);
  if (!left || !right) return false;
  if (operator === '=') return equalValues(left, right);
  const order = compareValues(left, right);
  if (order === undefined) return false;
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    default:
      return operator satisfies never;
  }
}

function beginsWith(value: AttributeValue | undefined, part: AttributeValue | undefined): boolean {
  if (!value || !part) return false;
  if ('S' in value && 'S' in part) return value.S.startsWith(part.S);
  if (!('B' in value && 'B' in part)) return false;
  const prefix = Buffer.from(part.B, 'base64');
  return Buffer.from(value.B, 'base64').subarray(0, prefix.length).equals(prefix);
}

function contains(value: AttributeValue | undefined, part: AttributeValue | undefined): boolean {
  if (!value || !part) return false;
  if ('L' in value) return value.L.some((element) => equalValues(element, part));
  if ('S' in part)
    return 'S' in value ? value.S.includes(part.S) : 'SS' in value && value.SS.includes(part.S);
  if ('N' in part) return 'NS' in value && value.NS.includes(part.N);
  if (!('B' in part)) return false;
  if ('BS' in value) return value.BS.includes(part.B);
  return 'B' in value && Buffer.from(value.B, 'base64').includes(Buffer.from(part.B, 'base64'));
}
