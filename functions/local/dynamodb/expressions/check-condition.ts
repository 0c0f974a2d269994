import { validation } from '../errors/dynamodb-error.ts';
import { type AttributeValue, typeOf } from '../values/attribute-value.ts';
import { compareValues } from '../values/compare-values.ts';
import type { Condition, Operand } from './ast.ts';
import type { Placeholders } from './placeholders.ts';

const typeNames: ReadonlySet<string> = new Set(['B', 'NULL', 'SS', 'BOOL', 'L', 'BS', 'N', 'NS', 'S', 'M']);
const ordered: ReadonlySet<string> = new Set(['S', 'N', 'B']);

/** Faults that the literal values alone reveal, before any item is read. */
export function checkCondition(condition: Condition, placeholders: Placeholders, label: string): void {
  const literal = (operand: Operand): AttributeValue | undefined =>
    operand.kind === 'value' ? placeholders.valueOf(operand.name) : undefined;
  const requireOrdered = (operator: string, operands: readonly Operand[]): void => {
    for (const operand of operands) {
      const value = literal(operand);
      if (value && !ordered.has(typeOf(value))) throw incorrectType(label, 'operator', operator, value);
    }
  };
  switch (condition.kind) {
    case 'and':
    case 'or':
      checkCondition(condition.left, placeholders, label);
      checkCondition(condition.right, placeholders, label);
      return;
    case 'not':
      checkCondition(condition.condition, placeholders, label);
      return;
    case 'compare':
      if (condition.operator !== '=' && condition.operator !== '<>') {
        requireOrdered(condition.operator, [condition.left, condition.right]);
      }
      return;
    case 'between':
      requireOrdered('BETWEEN', [condition.low, condition.high]);
      checkBounds(literal(condition.low), literal(condition.high), label);
      return;
    case 'type':
      checkTypeName(literal(condition.type), label);
      return;
    case 'begins-with': {
      for (const operand of [condition.operand, condition.part]) {
        const value = literal(operand);
        if (value && !('S' in value) && !('B' in value)) {
          throw incorrectType(label, 'operator or function', 'begins_with', value);
        }
      }
      return;
    }
    case 'in':
    case 'contains':
    case 'exists':
    case 'not-exists':
      return;
    default:
      condition satisfies never;
  }
}

function incorrectType(label: string, role: string, operator: string, value: AttributeValue): Error {
  return validation(
    `Invalid ${label}: Incorrect operand type for operator or function; ${role}: ${operator}, operand type: ${typeOf(value)}`,
  );
}

function checkBounds(low: AttributeValue | undefined, high: AttributeValue | undefined, label: string): void {
  if (!low || !high) return;
  if (typeOf(low) !== typeOf(high)) {
    throw validation(
      `Invalid ${label}: The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: AttributeValue: ${show(low)}, upper bound operand: AttributeValue: ${show(high)}`,
    );
  }
  const order = compareValues(low, high);
  if (order !== undefined && order > 0) {
    throw validation(
      `Invalid ${label}: The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: ${show(low)}, upper bound operand: AttributeValue: ${show(high)}`,
    );
  }
}

function show(value: AttributeValue): string {
  return `{${Object.entries(value)
    .map(([type, content]) => `${type}:${String(content)}`)
    .join('')}}`;
}

function checkTypeName(type: AttributeValue | undefined, label: string): void {
  if (!type) return;
  if (!('S' in type)) throw incorrectType(label, 'operator or function', 'attribute_type', type);
  if (!typeNames.has(type.S)) {
    throw validation(
      `Invalid ${label}: Invalid attribute type name found; type: ${type.S}, valid types: {${[...typeNames].join(',')}}`,
    );
  }
}
