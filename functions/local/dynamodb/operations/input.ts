import type { Context } from '../context.ts';
import { type DynamoDBError, serialization, serviceError, validation } from '../errors/dynamodb-error.ts';
import type { TableHandle } from '../store/catalog.ts';
import type { Item } from '../values/attribute-value.ts';
import { isRecord, readItem } from '../values/read-value.ts';

export type Fields = { readonly [name: string]: unknown };
export type Output = { readonly [name: string]: unknown };

function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

export function optionalText(input: Fields, name: string): string | undefined {
  const value = input[name];
  if (isAbsent(value)) return undefined;
  if (typeof value !== 'string') throw serialization(`${name} must be a string`);
  return value;
}

export function requiredText(input: Fields, name: string): string {
  const value = optionalText(input, name);
  if (value === undefined) throw missing(name);
  return value;
}

export function optionalBoolean(input: Fields, name: string): boolean | undefined {
  const value = input[name];
  if (isAbsent(value)) return undefined;
  if (typeof value !== 'boolean') throw serialization(`${name} must be a boolean`);
  return value;
}

export function optionalInteger(input: Fields, name: string): number | undefined {
  const value = input[name];
  if (isAbsent(value)) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw serialization(`${name} must be an integer`);
  return value;
}

export function optionalFields(input: Fields, name: string): Fields | undefined {
  const value = input[name];
  if (isAbsent(value)) return undefined;
  if (!isRecord(value)) throw serialization(`${name} must be a structure`);
  return value;
}

export function requiredFields(input: Fields, name: string): Fields {
  const value = optionalFields(input, name);
  if (value === undefined) throw missing(name);
  return value;
}

export function optionalList(input: Fields, name: string): readonly unknown[] | undefined {
  const value = input[name];
  if (isAbsent(value)) return undefined;
  if (!Array.isArray(value)) throw serialization(`${name} must be a list`);
  return value;
}

export function requiredList(input: Fields, name: string): readonly unknown[] {
  const value = optionalList(input, name);
  if (value === undefined) throw missing(name);
  return value;
}

export function requiredItem(input: Fields, name: string): Item {
  const value = input[name];
  if (isAbsent(value)) throw missing(name);
  return readItem(value);
}

export function optionalItem(input: Fields, name: string): Item | undefined {
  return isAbsent(input[name]) ? undefined : readItem(input[name]);
}

export function asFields(value: unknown): Fields {
  if (!isRecord(value)) throw serialization('Start of structure or map found where not expected.');
  return value;
}

export function optionalChoice<Choice extends string>(
  input: Fields,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = optionalText(input, name);
  if (value === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  if (choice) return choice;
  throw constraint(value, name, `Member must satisfy enum value set: [${choices.join(', ')}]`);
}

export function constraint(value: unknown, name: string, rule: string): DynamoDBError {
  const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return validation(
    `1 validation error detected: Value '${shown}' at '${memberName(name)}' failed to satisfy constraint: ${rule}`,
  );
}

function missing(name: string): DynamoDBError {
  return validation(
    `1 validation error detected: Value null at '${memberName(name)}' failed to satisfy constraint: Member must not be null`,
  );
}

function memberName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The pre-expression parameters of 2012 are left out; ignoring them would drop conditions silently. */
const legacyParameters = [
  'AttributesToGet',
  'AttributeUpdates',
  'ConditionalOperator',
  'Expected',
  'KeyConditions',
  'QueryFilter',
  'ScanFilter',
] as const;

export function refuseLegacyParameters(input: Fields): void {
  for (const name of legacyParameters) {
    if (!isAbsent(input[name]))
      throw validation(`${name} is not implemented here; use expression parameters`);
  }
}

/** The table a data operation names, by name or ARN. */
export function tableOf(context: Context, input: Fields): TableHandle {
  return tableNamed(context, requiredText(input, 'TableName'));
}

export function tableNamed(context: Context, given: string): TableHandle {
  const table = context.catalog.find(plainTableName(given));
  if (!table) throw serviceError('ResourceNotFoundException', 'Requested resource not found');
  return table;
}

export function plainTableName(given: string): string {
  return given.startsWith('arn:') ? given.slice(given.indexOf('/') + 1) : given;
}
