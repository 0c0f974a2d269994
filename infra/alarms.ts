import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Api } from './api.ts';
import { KeyWatch } from './constructs/key-watch.ts';
import { UserImpactAlarm, type UserImpactAlarmProps } from './constructs/user-impact-alarm.ts';
import type { DataStack } from './data-stack.ts';
import type { DeadlineTick } from './deadlines.ts';
import type { Events } from './events.ts';
import { functionFailure, losses } from './losses.ts';

type AlarmsProps = {
  readonly data: DataStack;
  readonly api: Api;
  readonly deadlines: DeadlineTick;
  readonly events: Events;
};

const period = Duration.minutes(5);

/** When to wake somebody, and what people lose meanwhile. Subscribers are added by the city's operators. */
export class Alarms extends Construct {
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, { data, api, deadlines, events }: AlarmsProps) {
    super(scope, id);
    this.topic = this.encryptedTopic();
    new KeyWatch(this, 'KeyWatch', { tell: this.topic });
    new CfnOutput(this, 'Topic', { value: this.topic.topicArn });

    const functions = [
      ...api.functions,
      deadlines.sweep,
      deadlines.rewardSweep,
      deadlines.retentionSweep,
      events.tableStream,
      events.evidencePipeline,
    ];
    for (const handler of functions) {
      this.alarm(`${handler.functionKey}-fails`, {
        metric: handler.metricErrors({ period }),
        threshold: 1,
        usersLose: functionFailure[handler.functionKey],
      });
    }
    this.alarm('ServerFaults', {
      metric: api.http.metricServerError({ period, statistic: 'sum' }),
      threshold: 5,
      usersLose: losses.serverFaults,
    });
    this.alarm('NoTick', {
      metric: deadlines.sweep.metricInvocations({ period }),
      threshold: 1,
      below: true,
      usersLose: losses.noTick,
    });
    this.alarm('NoRewardTick', {
      metric: deadlines.rewardSweep.metricInvocations({ period }),
      threshold: 1,
      below: true,
      usersLose: losses.noRewardTick,
    });
    this.alarm('StreamLag', {
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'IteratorAge',
        dimensionsMap: { FunctionName: events.tableStream.functionName },
        statistic: 'max',
        period,
      }),
      threshold: Duration.minutes(15).toMilliseconds(),
      usersLose: losses.streamLag,
    });
    this.alarm('UploadLag', {
      metric: data.evidence.uploads.metricApproximateAgeOfOldestMessage({ period, statistic: 'max' }),
      threshold: Duration.minutes(15).toSeconds(),
      usersLose: losses.uploadLag,
    });
    this.alarm('EventSetAside', {
      metric: events.failedEvents.metricApproximateNumberOfMessagesVisible({ period, statistic: 'max' }),
      threshold: 1,
      usersLose: losses.eventSetAside,
    });
    this.alarm('UploadSetAside', {
      metric: data.evidence.failedUploads.metricApproximateNumberOfMessagesVisible({
        period,
        statistic: 'max',
      }),
      threshold: 1,
      usersLose: losses.uploadSetAside,
    });
    this.alarm('CasesThrottled', {
      metric: throttled(data.cases.table),
      threshold: 10,
      usersLose: losses.casesThrottled,
    });
    this.alarm('IdentitiesThrottled', {
      metric: throttled(data.identities.table),
      threshold: 10,
      usersLose: losses.identitiesThrottled,
    });
  }

  private alarm(id: string, props: Omit<UserImpactAlarmProps, 'tell'>): void {
    new UserImpactAlarm(this, id, { ...props, tell: this.topic });
  }

  private encryptedTopic(): Topic {
    const key = new Key(this, 'TopicKey', {
      description: 'Green Whistle: alarm messages',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // The key AWS manages for SNS cannot be used by CloudWatch or EventBridge, and alarms would be lost in silence.
    for (const teller of ['cloudwatch', 'events'])
      key.grantEncryptDecrypt(new ServicePrincipal(`${teller}.amazonaws.com`));
    return new Topic(this, 'AlarmTopic', { masterKey: key, enforceSSL: true });
  }
}

const throttled = (table: Table): Metric =>
  new Metric({
    namespace: 'AWS/DynamoDB',
    metricName: 'ThrottledRequests',
    dimensionsMap: { TableName: table.tableName },
    statistic: 'sum',
    period,
  });
