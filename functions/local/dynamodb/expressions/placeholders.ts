import { validation } from '../errors/dynamodb-error.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { isRecord, readValue } from '../values/read-value.ts';
import type { Parsed } from './ast.ts';

export type LabelledExpression = readonly [label: string, parsed: Parsed<unknown>];

type Fields = { readonly [name: string]: unknown };

/** ExpressionAttributeNames and ExpressionAttributeValues of one call. */
export class Placeholders {
  readonly #names: ReadonlyMap<string, string>;
  readonly #values: ReadonlyMap<string, AttributeValue>;

  constructor(names: ReadonlyMap<string, string>, values: ReadonlyMap<string, AttributeValue>) {
    this.#names = names;
    this.#values = values;
  }

  nameOf(alias: string): string {
    const name = this.#names.get(alias);
    if (name === undefined) throw new Error(`${alias} was not checked`);
    return name;
  }

  valueOf(name: string): AttributeValue {
    const value = this.#values.get(name);
    if (value === undefined) throw new Error(`${name} was not checked`);
    return value;
  }

  /** Every placeholder an expression uses must be defined, and every one defined must be used. */
  requireMatch(expressions: readonly LabelledExpression[]): void {
    let names = 0;
    let values = 0;
    for (const [label, parsed] of expressions) {
      for (const alias of parsed.names) {
        if (this.#names.has(alias)) continue;
        throw validation(
          `Invalid ${label}: An expression attribute name used in the document path is not defined; attribute name: ${alias}`,
        );
      }
      for (const value of parsed.values) {
        if (this.#values.has(value)) continue;
        throw validation(
          `Invalid ${label}: An expression attribute value used in expression is not defined; attribute value: ${value}`,
        );
      }
      names += parsed.names.size;
      values += parsed.values.size;
    }
    if (this.#names.size > 0 || names > 0) {
      requireAllUsed(
        'ExpressionAttributeNames',
        [...this.#names.keys()],
        expressions.map(([, parsed]) => parsed.names),
      );
    }
    if (this.#values.size > 0 || values > 0) {
      requireAllUsed(
        'ExpressionAttributeValues',
        [...this.#values.keys()],
        expressions.map(([, parsed]) => parsed.values),
      );
    }
  }
}

function requireAllUsed(
  field: string,
  defined: readonly string[],
  used: readonly ReadonlySet<string>[],
): void {
  const unused = defined.filter((key) => !used.some((keys) => keys.has(key)));
  if (unused.length > 0) {
    throw validation(`Value provided in ${field} unused in expressions: keys: {${unused.join(', ')}}`);
  }
}

const nameKey = /^#[A-Za-z0-9_-]+$/;
const valueKey = /^:[A-Za-z0-9_-]+$/;
const noNames: ReadonlyMap<string, string> = new Map();
const noValues: ReadonlyMap<string, AttributeValue> = new Map();

/** `absent` says which expression parameter was missing when placeholders come without any expression. */
export function readPlaceholders(input: Fields, hasExpression: boolean, absent: string): Placeholders {
  const names = input['ExpressionAttributeNames'];
  const values = input['ExpressionAttributeValues'];
  if (!hasExpression) {
    if (names !== undefined && names !== null) {
      throw validation('ExpressionAttributeNames can only be specified when using expressions');
    }
    if (values !== undefined && values !== null) {
      throw validation(
        `ExpressionAttributeValues can only be specified when using expressions: ${absent} is null`,
      );
    }
  }
  return new Placeholders(readNames(names), readValues(values));
}

function readNames(raw: unknown): ReadonlyMap<string, string> {
  if (raw === undefined || raw === null) return noNames;
  if (!isRecord(raw)) throw validation('ExpressionAttributeNames must be a map');
  const names = new Map<string, string>();
  for (const [key, name] of Object.entries(raw)) {
    if (!nameKey.test(key)) {
      throw validation(`ExpressionAttributeNames contains invalid key: Syntax error; key: "${key}"`);
    }
    if (typeof name !== 'string' || name === '') {
      throw validation(
        `ExpressionAttributeNames contains invalid value: Empty attribute name for key ${key}`,
      );
    }
    names.set(key, name);
  }
  if (names.size === 0) throw validation('ExpressionAttributeNames must not be empty');
  return names;
}

function readValues(raw: unknown): ReadonlyMap<string, AttributeValue> {
  if (raw === undefined || raw === null) return noValues;
  if (!isRecord(raw)) throw validation('ExpressionAttributeValues must be a map');
  const values = new Map<string, AttributeValue>();
  for (const [key, value] of Object.entries(raw)) {
    if (!valueKey.test(key)) {
      throw validation(`ExpressionAttributeValues contains invalid key: Syntax error; key: "${key}"`);
    }
    values.set(key, readValueOf(key, value));
  }
  if (values.size === 0) throw validation('ExpressionAttributeValues must not be empty');
  return values;
}

function readValueOf(key: string, raw: unknown): AttributeValue {
  try {
    return readValue(raw);
  } catch (fault) {
    if (!(fault instanceof Error) || fault.name !== 'ValidationException') throw fault;
    throw validation(`ExpressionAttributeValues contains invalid value: ${fault.message} for key ${key}`);
  }
}
