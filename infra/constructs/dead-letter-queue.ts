import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { acceptFinding } from './accept-finding.ts';

/** Where work waits for a person after every retry failed; 14 days is the longest SQS keeps it. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    acceptFinding(
      this,
      'AwsSolutions-SQS3',
      'This is the dead-letter queue itself; an alarm watches its depth.',
    );
  }
}
