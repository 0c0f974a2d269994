import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { acceptFinding } from './constructs/accept-finding.ts';
import { DeadLetterQueue } from './constructs/dead-letter-queue.ts';
import { HandlerFunction } from './constructs/handler-function.ts';
import type { Deployment } from './deployment.ts';

/** What happens after a write, outside the request: messages to people, and the check of uploads. */
export class Events extends Construct {
  readonly tableStream: HandlerFunction;
  readonly evidencePipeline: HandlerFunction;
  readonly failedEvents: DeadLetterQueue;

  constructor(scope: Construct, id: string, deployment: Deployment) {
    super(scope, id);
    this.failedEvents = new DeadLetterQueue(this, 'FailedEvents');
    this.tableStream = new HandlerFunction(this, 'table-stream', {
      ...deployment,
      timeout: Duration.minutes(1),
    });
    followStream(this.tableStream, deployment.data.cases.table, this.failedEvents);
    this.evidencePipeline = new HandlerFunction(this, 'evidence-pipeline', {
      ...deployment,
      timeout: Duration.minutes(5),
      memorySize: 2048,
    });
    this.evidencePipeline.addEventSource(
      new SqsEventSource(deployment.data.evidence.uploads, {
        // A file at a time: a hostile one that exhausts memory takes no other down with it.
        batchSize: 1,
        maxConcurrency: 20,
        reportBatchItemFailures: true,
      }),
    );
  }
}

const followStream = (handler: HandlerFunction, table: Table, failed: DeadLetterQueue): void => {
  const stream = table.tableStreamArn;
  if (stream === undefined) throw new Error('the case table has no stream');
  handler.addToRolePolicy(
    new PolicyStatement({
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resources: [stream],
    }),
  );
  handler.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }));
  acceptFinding(
    handler.executionRole,
    'AwsSolutions-IAM5[Resource::*]',
    'Lambda asks for dynamodb:ListStreams when the mapping is made; it lists names only and knows no narrower resource.',
  );
  handler.addEventSourceMapping('Stream', {
    eventSourceArn: stream,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    reportBatchItemFailures: true,
    // One poison record is cut out and set aside; the others of its batch go on.
    bisectBatchOnError: true,
    retryAttempts: 10,
    // Streams keep a day; after twenty hours the record is saved for a person instead of lost.
    maxRecordAge: Duration.hours(20),
    onFailure: new SqsDlq(failed),
  });
};
