import { BlockPublicAccess, Bucket, type BucketProps, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { acceptFinding } from './accept-finding.ts';

type PrivateBucketProps = Pick<
  BucketProps,
  'encryption' | 'encryptionKey' | 'bucketKeyEnabled' | 'versioned' | 'lifecycleRules' | 'cors'
> & {
  /** Why this bucket has no server access log: those logs hold the network address of every caller. */
  readonly unloggedBecause: string;
};

/** Nothing public, TLS 1.2 only, no ACLs, kept when the stack goes. */
export class PrivateBucket extends Bucket {
  constructor(scope: Construct, id: string, { unloggedBecause, ...props }: PrivateBucketProps) {
    super(scope, id, {
      ...props,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acceptFinding(this, 'AwsSolutions-S1', unloggedBecause);
  }

  override get isWebsite(): boolean {
    return false;
  }
}
