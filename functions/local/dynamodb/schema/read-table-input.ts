import { validation } from '../errors/dynamodb-error.ts';
import {
  asFields,
  constraint,
  type Fields,
  optionalChoice,
  optionalFields,
  optionalInteger,
  optionalList,
  requiredFields,
  requiredList,
  requiredText,
} from '../operations/input.ts';
import type { IndexDefinition, KeyAttribute, KeySchema, TableDefinition } from './table-definition.ts';

type AttributeTypes = ReadonlyMap<string, KeyAttribute['type']>;

const maxIndexes = 20;
const namePattern = /^[a-zA-Z0-9_.-]+$/;

export function requireName(name: string, field: string): string {
  if (name.length < 3) throw constraint(name, field, 'Member must have length greater than or equal to 3');
  if (name.length > 255) throw constraint(name, field, 'Member must have length less than or equal to 255');
  if (!namePattern.test(name)) {
    throw constraint(name, field, 'Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+');
  }
  return name;
}

export function readAttributeTypes(input: Fields): AttributeTypes {
  const types = new Map<string, KeyAttribute['type']>();
  for (const raw of optionalList(input, 'AttributeDefinitions') ?? []) {
    const definition = asFields(raw);
    const name = requiredText(definition, 'AttributeName');
    const type = optionalChoice(definition, 'AttributeType', ['S', 'N', 'B']);
    if (!type)
      throw constraint('null', 'attributeDefinitions.member.attributeType', 'Member must not be null');
    if (types.has(name)) throw invalid(`Duplicate AttributeName in AttributeDefinitions: ${name}`);
    types.set(name, type);
  }
  return types;
}

export function readKeySchema(input: Fields, types: AttributeTypes): KeySchema {
  const elements = requiredList(input, 'KeySchema').map((raw) => {
    const element = asFields(raw);
    const kind = optionalChoice(element, 'KeyType', ['HASH', 'RANGE']);
    return { name: requiredText(element, 'AttributeName'), kind };
  });
  const [first, second, third] = elements;
  if (first?.kind !== 'HASH') {
    throw validation('Invalid KeySchema: The first KeySchemaElement is not a HASH key type');
  }
  if (third) throw constraint(elements, 'keySchema', 'Member must have length less than or equal to 2');
  if (second && second.kind !== 'RANGE') {
    throw validation('Invalid KeySchema: The second KeySchemaElement is not a RANGE key type');
  }
  if (second && second.name === first.name) {
    throw validation('Both the Hash Key and the Range Key element in the KeySchema have the same name');
  }
  const typed = ({ name }: { name: string }): KeyAttribute => {
    const type = types.get(name);
    if (!type) {
      throw invalid(
        `Some index key attributes are not defined in AttributeDefinitions. Keys: [${name}], AttributeDefinitions: [${[...types.keys()].join(', ')}]`,
      );
    }
    return { name, type };
  };
  return { hash: typed(first), range: second ? typed(second) : null };
}

export function readIndexes(input: Fields, types: AttributeTypes): IndexDefinition[] {
  if (optionalList(input, 'LocalSecondaryIndexes')) {
    throw validation('LocalSecondaryIndexes are not implemented here; use GlobalSecondaryIndexes');
  }
  const list = optionalList(input, 'GlobalSecondaryIndexes');
  if (list?.length === 0) throw invalid('List of GlobalSecondaryIndexes is empty');
  const indexes = (list ?? []).map((raw, number) => readIndex(asFields(raw), types, number));
  requireDistinctNames(indexes);
  return indexes;
}

export function requireDistinctNames(indexes: readonly IndexDefinition[]): void {
  if (indexes.length > maxIndexes) {
    throw invalid(`GlobalSecondaryIndex count exceeds the per-table limit of ${maxIndexes}`);
  }
  const seen = new Set<string>();
  for (const { name } of indexes) {
    if (seen.has(name)) throw invalid(`Duplicate index name: ${name}`);
    seen.add(name);
  }
}

export function readIndex(raw: Fields, types: AttributeTypes, number: number): IndexDefinition {
  const name = requireName(requiredText(raw, 'IndexName'), 'globalSecondaryIndexes.member.indexName');
  const projection = requiredFields(raw, 'Projection');
  const type = optionalChoice(projection, 'ProjectionType', ['ALL', 'INCLUDE', 'KEYS_ONLY']);
  if (!type) throw invalid('Unknown ProjectionType: null');
  const names = (optionalList(projection, 'NonKeyAttributes') ?? []).map(String);
  if (type === 'INCLUDE' ? names.length === 0 : names.length > 0) {
    throw invalid(
      type === 'INCLUDE'
        ? 'ProjectionType is INCLUDE, but NonKeyAttributes is not specified'
        : `ProjectionType is ${type}, but NonKeyAttributes is specified`,
    );
  }
  return { name, number, key: readKeySchema(raw, types), projection: { type, names } };
}

/** Every defined attribute must serve in some key. */
export function requireTypesUsed(types: AttributeTypes, keys: readonly KeySchema[]): void {
  const used = new Set(keys.flatMap((key) => [key.hash.name, ...(key.range ? [key.range.name] : [])]));
  if (used.size !== types.size) {
    throw invalid(
      `Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions`,
    );
  }
}

export function readStream(input: Fields, nowMs: number): TableDefinition['stream'] | undefined {
  const given = optionalFields(input, 'StreamSpecification');
  if (!given) return undefined;
  const view = optionalChoice(given, 'StreamViewType', [
    'NEW_IMAGE',
    'OLD_IMAGE',
    'NEW_AND_OLD_IMAGES',
    'KEYS_ONLY',
  ]);
  if (given['StreamEnabled'] !== true) {
    if (view) throw invalid('StreamViewType cannot be specified when stream is disabled');
    return null;
  }
  if (!view) throw invalid('StreamViewType is required when stream is enabled');
  return { label: new Date(nowMs).toISOString().replace('Z', ''), view };
}

export function readProvisioned(input: Fields): TableDefinition['provisioned'] {
  const mode = optionalChoice(input, 'BillingMode', ['PROVISIONED', 'PAY_PER_REQUEST']) ?? 'PROVISIONED';
  const given = optionalFields(input, 'ProvisionedThroughput');
  if (mode === 'PAY_PER_REQUEST') {
    if (given) {
      throw invalid(
        'Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST',
      );
    }
    return null;
  }
  const read = given && optionalInteger(given, 'ReadCapacityUnits');
  const write = given && optionalInteger(given, 'WriteCapacityUnits');
  if (!read || !write) {
    throw invalid(
      'ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED',
    );
  }
  return { read, write };
}

function invalid(message: string): Error {
  return validation(`One or more parameter values were invalid: ${message}`);
}
