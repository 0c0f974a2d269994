import type {
  CreateTableCommandInput,
  GlobalSecondaryIndex,
  KeySchemaElement,
} from '@aws-sdk/client-dynamodb';
import type { IndexDefinition, TableDefinition } from './tables.ts';

/** What `CreateTable` needs for a table of the embedded run; TTL is switched on separately by the API. */
export const createTableInput = (tableName: string, definition: TableDefinition): CreateTableCommandInput => {
  const indexes = Object.entries(definition.indexes);
  const keyAttributes = [definition, ...indexes.map(([, index]) => index)].flatMap((owner) => [
    owner.partitionKey,
    owner.sortKey,
  ]);
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...new Set(keyAttributes)].map((name) => ({
      AttributeName: name,
      AttributeType: 'S',
    })),
    KeySchema: keySchema(definition),
    ...(indexes.length > 0 && {
      GlobalSecondaryIndexes: indexes.map(([name, index]) => globalIndex(name, index)),
    }),
    ...(definition.stream !== 'none' && {
      StreamSpecification: { StreamEnabled: true, StreamViewType: definition.stream },
    }),
  };
};

const keySchema = (owner: { partitionKey: string; sortKey: string }): KeySchemaElement[] => [
  { AttributeName: owner.partitionKey, KeyType: 'HASH' },
  { AttributeName: owner.sortKey, KeyType: 'RANGE' },
];

const globalIndex = (name: string, index: IndexDefinition): GlobalSecondaryIndex => ({
  IndexName: name,
  KeySchema: keySchema(index),
  Projection:
    typeof index.projection === 'string'
      ? { ProjectionType: index.projection }
      : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...index.projection.include] },
});
