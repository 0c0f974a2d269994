import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { IndexDefinition, TableDefinition } from '../../functions/adapters/dynamodb/tables.ts';

type RecordTableProps = { readonly definition: TableDefinition; readonly key: IKey };

/** A table of the shared definitions: own key, 35 days of point-in-time recovery, no deletion. */
export class RecordTable extends Table {
  constructor(scope: Construct, id: string, { definition, key }: RecordTableProps) {
    super(scope, id, {
      ...keysOf(definition),
      timeToLiveAttribute: definition.ttlAttribute,
      ...(definition.stream !== 'none' && { stream: StreamViewType[definition.stream] }),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const [indexName, index] of Object.entries(definition.indexes)) {
      this.addGlobalSecondaryIndex({ indexName, ...keysOf(index), ...projectionOf(index) });
    }
  }
}

const keysOf = (owner: { partitionKey: string; sortKey: string }) => ({
  partitionKey: { name: owner.partitionKey, type: AttributeType.STRING },
  sortKey: { name: owner.sortKey, type: AttributeType.STRING },
});

const projectionOf = ({ projection }: IndexDefinition) =>
  typeof projection === 'string'
    ? { projectionType: ProjectionType[projection] }
    : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...projection.include] };
