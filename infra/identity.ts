import { CfnTrail } from 'aws-cdk-lib/aws-cloudtrail';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { type Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { tableDefinitions } from '../functions/adapters/dynamodb/tables.ts';
import { functionNames } from '../functions/runtime/environment.ts';
import { MasterKey } from './constructs/master-key.ts';
import { PrivateBucket } from './constructs/private-bucket.ts';
import { RecordTable } from './constructs/record-table.ts';
import { roleName } from './constructs/role-name.ts';
import { evidenceAreas, privileges } from './privileges.ts';
import type { StageSettings } from './stages.ts';

type IdentityVaultProps = { readonly stage: StageSettings; readonly evidence: Bucket };

/** Who reported: own table, own key, and a record of every access that the product itself cannot skip. */
export class IdentityVault extends Construct {
  readonly key: Key;
  readonly table: Table;

  constructor(scope: Construct, id: string, { stage, evidence }: IdentityVaultProps) {
    super(scope, id);
    this.key = new MasterKey(this, 'Key', 'Identities of reporters');
    this.key.addToResourcePolicy(this.onlyVaultFunctionsOpen(stage));
    this.table = new RecordTable(this, 'Table', { definition: tableDefinitions.identities, key: this.key });
    this.recordEveryAccess(evidence);
  }

  /**
   * An administrator's own permissions do not unwrap a data key: for that this policy must first be changed,
   * which leaves a trace. DynamoDB's own use of the key (through the service) is not touched, or the table
   * would become unreadable.
   */
  private onlyVaultFunctionsOpen(stage: StageSettings): PolicyStatement {
    const { partition, account } = Stack.of(this);
    const mayOpen = functionNames.filter((name) => privileges[name].opens?.includes('identities'));
    return new PolicyStatement({
      sid: 'OnlyVaultFunctionsOpen',
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ['kms:Decrypt', 'kms:ReEncryptFrom'],
      resources: ['*'],
      conditions: {
        Null: { 'kms:ViaService': 'true' },
        Bool: { 'aws:PrincipalIsAWSService': 'false' },
        ArnNotEquals: {
          'aws:PrincipalArn': mayOpen.map(
            (name) => `arn:${partition}:iam::${account}:role/${roleName(stage, name)}`,
          ),
        },
      },
    });
  }

  /** Records of handling personal information are kept three years (PIPL art. 56). */
  private recordEveryAccess(evidence: Bucket): void {
    const bucket = new PrivateBucket(this, 'AccessRecords', {
      encryption: BucketEncryption.S3_MANAGED,
      versioned: true,
      lifecycleRules: [
        { expiration: Duration.days(3 * 366), noncurrentVersionExpiration: Duration.days(30) },
      ],
      unloggedBecause: 'Holds the access records themselves; CloudTrail signs them, so a change shows.',
    });
    const trail = new CfnTrail(this, 'AccessTrail', {
      s3BucketName: bucket.bucketName,
      isLogging: true,
      isMultiRegionTrail: false,
      includeGlobalServiceEvents: false,
      enableLogFileValidation: true,
      advancedEventSelectors: [
        // Changes only. What `key-watch.ts` listens for is told through a trail that holds such events.
        {
          name: 'Changes of the account',
          fieldSelectors: [
            { field: 'eventCategory', equalTo: ['Management'] },
            { field: 'readOnly', equalTo: ['false'] },
          ],
        },
        dataEvents('Identity vault', 'AWS::DynamoDB::Table', { equalTo: [this.table.tableArn] }),
        dataEvents('Sealed originals', 'AWS::S3::Object', {
          startsWith: [evidence.arnForObjects(evidenceAreas.sealed)],
        }),
      ],
    });
    const { account } = Stack.of(this);
    const cloudTrail = {
      principals: [new ServicePrincipal('cloudtrail.amazonaws.com')],
      conditions: { StringEquals: { 'aws:SourceAccount': account } },
    };
    bucket.addToResourcePolicy(
      new PolicyStatement({ ...cloudTrail, actions: ['s3:GetBucketAcl'], resources: [bucket.bucketArn] }),
    );
    bucket.addToResourcePolicy(
      new PolicyStatement({
        ...cloudTrail,
        actions: ['s3:PutObject'],
        resources: [bucket.arnForObjects(`AWSLogs/${account}/*`)],
      }),
    );
    // CloudTrail tries the bucket at once when the trail is made.
    trail.node.addDependency(bucket);
  }
}

const dataEvents = (
  name: string,
  type: string,
  arn: { equalTo: string[] } | { startsWith: string[] },
): CfnTrail.AdvancedEventSelectorProperty => ({
  name,
  fieldSelectors: [
    { field: 'eventCategory', equalTo: ['Data'] },
    { field: 'resources.type', equalTo: [type] },
    { field: 'resources.ARN', ...arn },
  ],
});
