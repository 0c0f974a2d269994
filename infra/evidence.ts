import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BucketEncryption, CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration, Fn, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { DeadLetterQueue } from './constructs/dead-letter-queue.ts';
import { PrivateBucket } from './constructs/private-bucket.ts';
import { evidenceAreas } from './privileges.ts';

/** Six times the pipeline's own limit, as Lambda asks of a queue that feeds a function. */
const uploadVisibility = Duration.minutes(30);

/** Files of a report: quarantine/ as uploaded, clean/ for staff, sealed/ the encrypted original. */
export class EvidenceData extends Construct {
  readonly bucket: PrivateBucket;
  readonly uploads: Queue;
  readonly failedUploads: DeadLetterQueue;
  /** The bucket as roles of another stack name it; a chosen export name, so that findings can quote it. */
  readonly sharedArn: string;
  readonly exportName: string;

  constructor(scope: Construct, id: string, key: IKey) {
    super(scope, id);
    this.bucket = new PrivateBucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      versioned: true,
      lifecycleRules: [
        {
          prefix: evidenceAreas.quarantine,
          expiration: Duration.days(7),
          noncurrentVersionExpiration: Duration.days(1),
        },
        { abortIncompleteMultipartUploadAfter: Duration.days(1), expiredObjectDeleteMarker: true },
      ],
      // The signed form or address is the authority; it works from any origin and carries no cookie. The desk
      // fetches a picture to black out parts of it: shown by its address alone it would lock the canvas.
      cors: [
        { allowedMethods: [HttpMethods.POST, HttpMethods.GET], allowedOrigins: ['*'], allowedHeaders: ['*'] },
      ],
      unloggedBecause:
        'An access log would put the reporter’s network address next to the evidence. Reads of sealed/ are recorded by the vault trail instead.',
    });
    this.bucket.addToResourcePolicy(this.originalsStay());

    this.failedUploads = new DeadLetterQueue(this, 'FailedUploads');
    this.uploads = new Queue(this, 'Uploads', {
      visibilityTimeout: uploadVisibility,
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: { queue: this.failedUploads, maxReceiveCount: 5 },
    });
    this.announceUploads();

    const stack = Stack.of(this);
    this.exportName = `${stack.stackName}-evidence-arn`;
    stack.exportValue(this.bucket.bucketArn, { name: this.exportName });
    this.sharedArn = Fn.importValue(this.exportName);
  }

  /** Sealed originals are destroyed by erasing their data key, never by deleting the object. */
  private originalsStay(): PolicyStatement {
    return new PolicyStatement({
      sid: 'OriginalsStay',
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
      resources: [this.bucket.arnForObjects(`${evidenceAreas.sealed}*`)],
    });
  }

  /** Set on the resource itself: the library's own way adds a hidden function with wide permissions. */
  private announceUploads(): void {
    this.uploads.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.uploads.queueArn],
        // By account, not by bucket: the bucket must be able to name the queue first.
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    const bucket = this.bucket.node.defaultChild;
    if (!(bucket instanceof CfnBucket)) throw new Error('the evidence bucket has no resource');
    bucket.notificationConfiguration = {
      queueConfigurations: [
        {
          event: 's3:ObjectCreated:*',
          queue: this.uploads.queueArn,
          filter: { s3Key: { rules: [{ name: 'prefix', value: evidenceAreas.quarantine }] } },
        },
      ],
    };
    bucket.node.addDependency(this.uploads);
  }
}
