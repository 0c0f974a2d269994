import { validation } from '../errors/dynamodb-error.ts';
import { type AttributeValue, getAttribute, type Item, typeOf } from '../values/attribute-value.ts';
import { base64Bytes } from '../values/item-size.ts';
import { encodeKeyValue, encodePartition, firstKey } from './encode-key.ts';
import { type IndexDefinition, type KeyAttribute, type KeySchema, keyNames } from './table-definition.ts';

const maxPartitionBytes = 2048;
const maxSortBytes = 1024;

export interface EncodedKey {
  readonly partition: Buffer;
  /** Empty when the schema has no sort key. */
  readonly sort: Buffer;
}

/** Key of an item that is to be stored. */
export function keyOfItem(key: KeySchema, item: Item): EncodedKey {
  for (const name of keyNames(key)) {
    if (!Object.hasOwn(item, name)) {
      throw validation(`One or more parameter values were invalid: Missing the key ${name} in the item`);
    }
  }
  return encode(key, item, (attribute, value) =>
    validation(
      `One or more parameter values were invalid: Type mismatch for key ${attribute.name} expected: ${attribute.type} actual: ${typeOf(value)}`,
    ),
  );
}

/** A Key parameter: exactly the key attributes, nothing else. */
export function keyOfKey(key: KeySchema, given: Item): EncodedKey {
  const mismatch = validation('The provided key element does not match the schema');
  const names = keyNames(key);
  if (Object.keys(given).length !== names.length) throw mismatch;
  if (!names.every((name) => Object.hasOwn(given, name))) throw mismatch;
  return encode(key, given, () => mismatch);
}

function encode(
  key: KeySchema,
  item: Item,
  mismatch: (a: KeyAttribute, v: AttributeValue) => Error,
): EncodedKey {
  const read = (attribute: KeyAttribute): AttributeValue => {
    const value = getAttribute(item, attribute.name);
    if (!value) throw new Error(`key ${attribute.name} was not checked`);
    if (typeOf(value) !== attribute.type) throw mismatch(attribute, value);
    requireNotEmpty(attribute, value);
    return value;
  };
  const hash = read(key.hash);
  requireLength(hash, maxPartitionBytes, 'hashkey');
  const range = key.range ? read(key.range) : undefined;
  if (range) requireLength(range, maxSortBytes, 'rangekey');
  return { partition: encodePartition(hash), sort: range ? encodeKeyValue(range) : firstKey };
}

function requireNotEmpty(attribute: KeyAttribute, value: AttributeValue): void {
  const empty = ('S' in value && value.S === '') || ('B' in value && value.B === '');
  if (!empty) return;
  throw validation(
    `One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ${attribute.type === 'S' ? 'string' : 'binary'} value. Key: ${attribute.name}`,
  );
}

function requireLength(value: AttributeValue, limit: number, part: 'hashkey' | 'rangekey'): void {
  if (keyBytes(value) <= limit) return;
  throw validation(
    `One or more parameter values were invalid: Size of ${part} has exceeded the maximum size limit of${limit} bytes`,
  );
}

function keyBytes(value: AttributeValue): number {
  if ('S' in value) return Buffer.byteLength(value.S);
  return 'B' in value ? base64Bytes(value.B) : 0;
}

/** Key of an item in an index, or undefined when the item does not belong there (sparse index). */
export function keyInIndex(index: IndexDefinition, item: Item): EncodedKey | undefined {
  const hash = getAttribute(item, index.key.hash.name);
  const range = index.key.range ? getAttribute(item, index.key.range.name) : undefined;
  if (!hash || (index.key.range && !range)) return undefined;
  return { partition: encodePartition(hash), sort: range ? encodeKeyValue(range) : firstKey };
}

/** A stored item may lack index keys, but one that is present must have the declared type and a value. */
export function requireIndexKeys(indexes: readonly IndexDefinition[], item: Item): void {
  for (const index of indexes) {
    requireIndexKey(index, index.key.hash, item, maxPartitionBytes);
    if (index.key.range) requireIndexKey(index, index.key.range, item, maxSortBytes);
  }
}

function requireIndexKey(index: IndexDefinition, attribute: KeyAttribute, item: Item, limit: number): void {
  const value = getAttribute(item, attribute.name);
  if (!value) return;
  if (typeOf(value) !== attribute.type) {
    throw validation(
      `One or more parameter values were invalid: Type mismatch for Index Key ${attribute.name} Expected: ${attribute.type} Actual: ${typeOf(value)} IndexName: ${index.name}`,
    );
  }
  if (('S' in value && value.S === '') || ('B' in value && value.B === '')) {
    throw validation(
      `One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty ${attribute.type === 'S' ? 'string' : 'binary'} value. IndexName: ${index.name}, IndexKey: ${attribute.name}`,
    );
  }
  if (keyBytes(value) > limit) {
    throw validation(
      `One or more parameter values were invalid: Size of ${limit === maxSortBytes ? 'rangekey' : 'hashkey'} has exceeded the maximum size limit of${limit} bytes`,
    );
  }
}

export function pickAttributes(item: Item, names: readonly string[]): Item {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = getAttribute(item, name);
      return value ? [[name, value]] : [];
    }),
  );
}

/** What an index keeps of an item: everything, or the keys of table and index plus the named attributes. */
export function projectToIndex(table: KeySchema, index: IndexDefinition, item: Item): Item {
  if (index.projection.type === 'ALL') return item;
  const names = [...new Set([...keyNames(table), ...keyNames(index.key), ...index.projection.names])];
  return pickAttributes(item, names);
}
