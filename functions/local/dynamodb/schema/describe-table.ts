import type { Output } from '../operations/input.ts';
import type { TableHandle } from '../store/catalog.ts';
import type { KeySchema, TableDefinition } from './table-definition.ts';

const accountId = '000000000000';

export function tableArn(region: string, name: string): string {
  const partition = region.startsWith('cn-') ? 'aws-cn' : 'aws';
  return `arn:${partition}:dynamodb:${region}:${accountId}:table/${name}`;
}

export function streamArn(region: string, table: TableDefinition): string | undefined {
  return table.stream ? `${tableArn(region, table.name)}/stream/${table.stream.label}` : undefined;
}

type Status = 'CREATING' | 'UPDATING' | 'DELETING' | 'ACTIVE';

/** TableDescription as the service shows it; changes here are immediate, so a described table is ACTIVE. */
export function describeTable(region: string, table: TableHandle, status: Status = 'ACTIVE'): Output {
  const { definition } = table;
  const arn = tableArn(region, definition.name);
  const extent = table.items.extent();
  return {
    AttributeDefinitions: attributeDefinitions(definition),
    TableName: definition.name,
    KeySchema: keySchema(definition.key),
    TableStatus: status,
    CreationDateTime: definition.createdAtMs / 1000,
    ProvisionedThroughput: throughput(definition),
    TableSizeBytes: extent.bytes,
    ItemCount: extent.items,
    TableArn: arn,
    TableId: definition.tableId,
    ...(definition.provisioned ? {} : { BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' } }),
    ...(definition.indexes.length > 0
      ? { GlobalSecondaryIndexes: definition.indexes.map((index) => describeIndex(definition, index, arn)) }
      : {}),
    ...(definition.stream
      ? {
          StreamSpecification: { StreamEnabled: true, StreamViewType: definition.stream.view },
          LatestStreamLabel: definition.stream.label,
          LatestStreamArn: streamArn(region, definition),
        }
      : {}),
    DeletionProtectionEnabled: definition.deletionProtected,
  };
}

function describeIndex(
  table: TableDefinition,
  index: TableDefinition['indexes'][number],
  arn: string,
): Output {
  const { type, names } = index.projection;
  return {
    IndexName: index.name,
    KeySchema: keySchema(index.key),
    Projection: { ProjectionType: type, ...(type === 'INCLUDE' ? { NonKeyAttributes: names } : {}) },
    IndexStatus: 'ACTIVE',
    ProvisionedThroughput: throughput(table),
    IndexArn: `${arn}/index/${index.name}`,
  };
}

function throughput({ provisioned }: TableDefinition): Output {
  return {
    NumberOfDecreasesToday: 0,
    ReadCapacityUnits: provisioned?.read ?? 0,
    WriteCapacityUnits: provisioned?.write ?? 0,
  };
}

function keySchema(key: KeySchema): readonly Output[] {
  const hash = { AttributeName: key.hash.name, KeyType: 'HASH' };
  return key.range ? [hash, { AttributeName: key.range.name, KeyType: 'RANGE' }] : [hash];
}

function attributeDefinitions(table: TableDefinition): readonly Output[] {
  const types = new Map<string, string>();
  for (const key of [table.key, ...table.indexes.map((index) => index.key)]) {
    types.set(key.hash.name, key.hash.type);
    if (key.range) types.set(key.range.name, key.range.type);
  }
  return [...types].map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType }));
}
