import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { createTableInput } from '../../functions/adapters/dynamodb/create-table-input.ts';
import { tableDefinitions } from '../../functions/adapters/dynamodb/tables.ts';
import { synthesize } from './synthesized.ts';

const everyStage = synthesize();

describe.each(everyStage)('records of stage $stage.name', ({ data }) => {
  const tables = data.findResources('AWS::DynamoDB::Table');
  const buckets = data.findResources('AWS::S3::Bucket');

  it('are encrypted with a key of their own per table', () => {
    const keys = Object.values(tables).map(({ Properties }) => Properties.SSESpecification);
    expect(keys).toHaveLength(2);
    for (const key of keys) expect(key).toMatchObject({ SSEEnabled: true, SSEType: 'KMS' });
    expect(new Set(keys.map((key) => JSON.stringify(key.KMSMasterKeyId))).size).toBe(2);
    // All but the one that signs: whoever kept a root checks it with the same key for good.
    data.resourcePropertiesCountIs('AWS::KMS::Key', { EnableKeyRotation: true }, 2);
    data.resourceCountIs('AWS::KMS::Key', 3);
  });

  it('can be brought back to any moment and cannot be deleted with the stack', () => {
    data.allResourcesProperties('AWS::DynamoDB::Table', {
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
    });
    for (const type of [
      'AWS::DynamoDB::Table',
      'AWS::KMS::Key',
      'AWS::S3::Bucket',
      'AWS::SecretsManager::Secret',
    ]) {
      data.allResources(type, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    }
  });

  it('have the same keys, indexes, projections and stream in the cloud as in the embedded run', () => {
    for (const definition of Object.values(tableDefinitions)) {
      const {
        TableName: _,
        BillingMode,
        AttributeDefinitions,
        StreamSpecification,
        ...shape
      } = createTableInput('any', definition);
      data.hasResourceProperties('AWS::DynamoDB::Table', {
        ...shape,
        BillingMode,
        AttributeDefinitions: Match.arrayWith(AttributeDefinitions ?? []),
        TimeToLiveSpecification: { AttributeName: definition.ttlAttribute, Enabled: true },
        StreamSpecification: StreamSpecification
          ? { StreamViewType: StreamSpecification.StreamViewType }
          : Match.absent(),
      });
    }
  });

  it('are in no public bucket and travel only over TLS', () => {
    data.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: Match.anyValue(),
      VersioningConfiguration: { Status: 'Enabled' },
    });
    data.resourcePropertiesCountIs(
      'AWS::S3::BucketPolicy',
      {
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          ]),
        },
      },
      Object.keys(buckets).length,
    );
  });

  it('leave quarantine after seven days and keep the sealed original for good', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          Match.objectLike({ Prefix: 'quarantine/', ExpirationInDays: 7, Status: 'Enabled' }),
        ]),
      },
    });
    data.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Sid: 'OriginalsStay',
            Effect: 'Deny',
            Principal: { AWS: '*' },
            Action: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
            Resource: { 'Fn::Join': ['', [Match.anyValue(), '/sealed/*']] },
          }),
        ]),
      },
    });
  });

  it('announce an upload in quarantine to a queue that sets failures aside', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      NotificationConfiguration: {
        QueueConfigurations: [
          {
            Event: 's3:ObjectCreated:*',
            Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'quarantine/' }] } },
          },
        ],
      },
    });
    data.hasResourceProperties('AWS::SQS::Queue', { RedrivePolicy: { maxReceiveCount: 5 } });
  });

  it('record each read of the vault and of sealed originals outside the product, for three years', () => {
    data.hasResourceProperties('AWS::CloudTrail::Trail', {
      EnableLogFileValidation: true,
      IsLogging: true,
      AdvancedEventSelectors: [
        { Name: 'Changes of the account' },
        { Name: 'Identity vault' },
        { Name: 'Sealed originals' },
      ].map((selector) => Match.objectLike(selector)),
    });
    data.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 1098 })] },
    });
  });
});
