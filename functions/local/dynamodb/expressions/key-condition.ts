import { validation } from '../errors/dynamodb-error.ts';
import {
  afterPrefix,
  encodeKeyValue,
  encodePartition,
  firstKey,
  lastKey,
  successor,
} from '../schema/encode-key.ts';
import { type KeyAttribute, type KeySchema, keyNames } from '../schema/table-definition.ts';
import { type AttributeValue, typeOf } from '../values/attribute-value.ts';
import type { Comparator, Condition, Operand } from './ast.ts';
import { rootName } from './path.ts';
import type { Placeholders } from './placeholders.ts';

const label = 'KeyConditionExpression';

/** The part of a table or index a Query reads: one partition, sort keys from `low` up to but without `high`. */
export interface KeyBounds {
  readonly partition: Buffer;
  readonly low: Buffer;
  readonly high: Buffer;
}

type Part =
  | { readonly kind: Comparator | 'begins-with'; readonly name: string; readonly value: AttributeValue }
  | {
      readonly kind: 'between';
      readonly name: string;
      readonly low: AttributeValue;
      readonly high: AttributeValue;
    };

export function keyBounds(condition: Condition, key: KeySchema, placeholders: Placeholders): KeyBounds {
  const parts = partsOf(condition, placeholders);
  const names = keyNames(key);
  if (parts.length > 2) throw validation('Conditions can be of length 1 or 2 only');
  if (new Set(parts.map((part) => part.name)).size !== parts.length) {
    throw validation('KeyConditionExpressions must only contain one condition per key');
  }
  const hash = parts.find((part) => part.name === key.hash.name);
  if (!hash) throw validation(`Query condition missed key schema element: ${key.hash.name}`);
  const other = parts.find((part) => part !== hash);
  if (other && !names.includes(other.name)) {
    throw key.range
      ? validation(`Query condition missed key schema element: ${key.range.name}`)
      : validation('Query key condition not supported');
  }
  if (hash.kind !== '=') throw validation('Query key condition not supported');
  requireType(key.hash, hash.value);
  const partition = encodePartition(hash.value);
  if (!other || !key.range) return { partition, low: firstKey, high: lastKey };
  return { partition, ...sortBounds(other, key.range) };
}

function sortBounds(part: Part, attribute: KeyAttribute): { low: Buffer; high: Buffer } {
  if (part.kind === 'between') {
    requireType(attribute, part.low);
    requireType(attribute, part.high);
    return { low: encodeKeyValue(part.low), high: successor(encodeKeyValue(part.high)) };
  }
  requireType(attribute, part.value);
  const bound = encodeKeyValue(part.value);
  switch (part.kind) {
    case '=':
      return { low: bound, high: successor(bound) };
    case '<':
      return { low: firstKey, high: bound };
    case '<=':
      return { low: firstKey, high: successor(bound) };
    case '>':
      return { low: successor(bound), high: lastKey };
    case '>=':
      return { low: bound, high: lastKey };
    case 'begins-with':
      if (attribute.type === 'N') throw notAllowed('begins_with');
      return { low: bound, high: afterPrefix(bound) };
    case '<>':
      throw notAllowed('<>');
    default:
      return part satisfies never;
  }
}

function partsOf(condition: Condition, placeholders: Placeholders): readonly Part[] {
  const nameOf = (operand: Operand): string => keyName(operand, placeholders);
  const valueFor = (operand: Operand): AttributeValue => keyValue(operand, placeholders);
  switch (condition.kind) {
    case 'and':
      return [...partsOf(condition.left, placeholders), ...partsOf(condition.right, placeholders)];
    case 'compare':
      return [{ kind: condition.operator, name: nameOf(condition.left), value: valueFor(condition.right) }];
    case 'between':
      return [
        {
          kind: 'between',
          name: nameOf(condition.operand),
          low: valueFor(condition.low),
          high: valueFor(condition.high),
        },
      ];
    case 'begins-with':
      return [{ kind: 'begins-with', name: nameOf(condition.operand), value: valueFor(condition.part) }];
    case 'or':
    case 'not':
    case 'in':
      throw notAllowed(condition.kind.toUpperCase());
    case 'contains':
      throw notAllowed('contains');
    case 'exists':
      throw notAllowed('attribute_exists');
    case 'not-exists':
      throw notAllowed('attribute_not_exists');
    case 'type':
      throw notAllowed('attribute_type');
    default:
      return condition satisfies never;
  }
}

function keyName(operand: Operand, placeholders: Placeholders): string {
  if (operand.kind === 'size') throw notAllowed('size');
  if (operand.kind !== 'path') throw validation(`Invalid ${label}: No key attribute specified`);
  if (operand.path.length > 1) {
    throw validation(`Invalid ${label}: KeyConditionExpressions cannot have conditions on nested attributes`);
  }
  return rootName(operand.path, placeholders);
}

function keyValue(operand: Operand, placeholders: Placeholders): AttributeValue {
  if (operand.kind === 'value') return placeholders.valueOf(operand.name);
  throw validation(`Invalid condition in ${label}: Multiple attribute names used in one condition`);
}

function requireType(attribute: KeyAttribute, value: AttributeValue): void {
  if (typeOf(value) !== attribute.type) {
    throw validation(
      'One or more parameter values were invalid: Condition parameter type does not match schema type',
    );
  }
  if (('S' in value && value.S === '') || ('B' in value && value.B === '')) {
    throw validation(
      `One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ${attribute.type === 'S' ? 'string' : 'binary'} value. Key: ${attribute.name}`,
    );
  }
}

function notAllowed(operator: string): Error {
  return validation(`Invalid operator used in ${label}: ${operator}`);
}
