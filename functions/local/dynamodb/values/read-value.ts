import { serialization, validation } from '../errors/dynamodb-error.ts';
import { type AttributeValue, type Item, type MutableItem, setAttribute } from './attribute-value.ts';
import { canonicalNumber, type DecimalFault } from './decimal.ts';
import { readSet } from './read-set.ts';

const maxDepth = 32;

const numberFaults: Readonly<Record<DecimalFault, (text: string) => string>> = {
  'not-a-number': (text) => `The parameter cannot be converted to a numeric value: ${text}`,
  precision: () => 'Attempting to store more than 38 significant digits in a Number',
  overflow: () => 'Number overflow. Attempting to store a number with magnitude larger than supported range',
  underflow: () =>
    'Number underflow. Attempting to store a number with magnitude smaller than supported range',
};

export function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
  );
}

/** Checks a map of attribute values and returns it with canonical numbers and binary as base64. */
export function readItem(raw: unknown, depth = 0): Item {
  if (!isRecord(raw)) throw serialization('Start of structure or map found where not expected.');
  const item: MutableItem = {};
  for (const name of Object.keys(raw)) setAttribute(item, name.toWellFormed(), readValue(raw[name], depth));
  return item;
}

export function readValue(raw: unknown, depth = 0): AttributeValue {
  if (!isRecord(raw)) throw serialization('Unexpected value type in payload');
  let found: AttributeValue | undefined;
  for (const type in raw) {
    const content = raw[type];
    if (content === undefined || content === null) continue;
    if (found) {
      throw validation(
        'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
      );
    }
    found = readTyped(type, content, depth);
  }
  if (!found) throw emptyValue();
  return found;
}

function emptyValue(): Error {
  return validation('Supplied AttributeValue is empty, must contain exactly one of the supported datatypes');
}

function readTyped(type: string, raw: unknown, depth: number): AttributeValue | undefined {
  switch (type) {
    case 'S':
      return { S: readText(raw).toWellFormed() };
    case 'N':
      return { N: readNumber(raw) };
    case 'B':
      return { B: readBinary(raw) };
    case 'BOOL':
      if (typeof raw !== 'boolean') throw serialization('Unexpected token received from parser');
      return { BOOL: raw };
    case 'NULL':
      if (typeof raw !== 'boolean') throw serialization('Unexpected token received from parser');
      if (!raw)
        throw validation(
          'One or more parameter values were invalid: Null attribute value types must have the value of true',
        );
      return { NULL: true };
    case 'SS':
      return { SS: readSet(raw, 'string', (member) => readText(member).toWellFormed()) };
    case 'NS':
      return { NS: readSet(raw, 'number', readNumber) };
    case 'BS':
      return { BS: readSet(raw, 'binary', readBinary) };
    case 'M':
      return { M: readItem(raw, deeper(depth)) };
    case 'L':
      if (!Array.isArray(raw)) throw serialization('Unexpected field type');
      return { L: raw.map((element) => readValue(element, deeper(depth))) };
    default:
      // Unknown members are ignored by the service's parser, which leaves the value empty.
      return undefined;
  }
}

function deeper(depth: number): number {
  if (depth + 1 >= maxDepth) throw validation('Nesting Levels have exceeded supported limits');
  return depth + 1;
}

function readText(raw: unknown): string {
  if (typeof raw === 'string') return raw;
  const found =
    typeof raw === 'number' ? 'NUMBER_VALUE' : typeof raw === 'boolean' ? 'TRUE_VALUE' : 'Structure';
  throw serialization(`${found} cannot be converted to String`);
}

function readNumber(raw: unknown): string {
  const text = readText(raw);
  const number = canonicalNumber(text);
  if ('fault' in number) throw validation(numberFaults[number.fault](text));
  return number.text;
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function readBinary(raw: unknown): string {
  if (raw instanceof Uint8Array)
    return Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('base64');
  const text = readText(raw);
  if (!base64.test(text)) throw serialization('Base64 encoded length is expected a multiple of 4 bytes');
  // Equal bytes must be equal text: the last character may carry unused bits.
  return text.endsWith('=') ? Buffer.from(text, 'base64').toString('base64') : text;
}
