import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { type BaseIssue, type BaseSchema, type InferOutput, safeParse } from 'valibot';

export type Item = Readonly<Record<string, AttributeValue>>;

export const text = (value: string): AttributeValue => ({ S: value });
export const number = (value: number): AttributeValue => ({ N: String(value) });
export const bytes = (value: Uint8Array): AttributeValue => ({ B: value });

/** An item that this program cannot have written; names the place, never the content. */
export class StoredItemFault extends Error {
  constructor(item: Item, attribute: string) {
    super(`stored item malformed: ${item['pk']?.S ?? '?'} ${item['sk']?.S ?? '?'}, ${attribute}`);
    this.name = 'StoredItemFault';
  }
}

export const textOf = (item: Item, name: string): string => {
  const value = item[name]?.S;
  if (value === undefined) throw new StoredItemFault(item, name);
  return value;
};

export const numberOf = (item: Item, name: string): number => {
  const value = Number(item[name]?.N);
  if (!Number.isFinite(value)) throw new StoredItemFault(item, name);
  return value;
};

export const bytesOf = (item: Item, name: string): Uint8Array => {
  const value = item[name]?.B;
  if (value === undefined) throw new StoredItemFault(item, name);
  return value;
};

type AnySchema = BaseSchema<unknown, unknown, BaseIssue<unknown>>;

/** Reads a value by the stored schema; types of the domain may change without it. */
export const parsed = <Schema extends AnySchema>(
  item: Item,
  name: string,
  schema: Schema,
  value: unknown,
): InferOutput<Schema> => {
  const result = safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const path = result.issues[0].path?.map(({ key }) => String(key)).join('.') ?? '';
  throw new StoredItemFault(item, `${name}.${path}`);
};

export const jsonOf = <Schema extends AnySchema>(
  item: Item,
  name: string,
  schema: Schema,
): InferOutput<Schema> => parsed(item, name, schema, JSON.parse(textOf(item, name)));
