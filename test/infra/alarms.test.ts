import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { functionNames } from '../../functions/runtime/environment.ts';
import { synthesize } from './synthesized.ts';

describe.each(synthesize())('alarms of stage $stage.name', ({ service, data }) => {
  const alarms = Object.values(service.findResources('AWS::CloudWatch::Alarm')).map(
    (alarm) => alarm.Properties,
  );

  it('each say in Chinese and English what people lose, every one its own sentence', () => {
    const sentences = alarms.map(({ AlarmDescription }) => AlarmDescription);
    for (const sentence of sentences) expect(sentence).toMatch(/\p{Script=Han}.+。 [A-Z].+\.$/u);
    expect(new Set(sentences).size).toBe(alarms.length);
  });

  it('watch every function, both queues of work set aside, lag, throttling and a missing tick', () => {
    const watched = alarms.map(({ MetricName }) => MetricName);
    const count = (name: string) => watched.filter((metric) => metric === name).length;
    expect(count('Errors')).toBe(functionNames.length);
    expect(count('ApproximateNumberOfMessagesVisible')).toBe(2);
    expect(count('IteratorAge')).toBe(1);
    expect(count('ApproximateAgeOfOldestMessage')).toBe(1);
    expect(count('ThrottledRequests')).toBe(2);
    expect(count('5xx')).toBe(1);
  });

  it('treat silence of either tick as a fault and of a fault count as good news', () => {
    service.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
    const silent = alarms.filter(({ TreatMissingData }) => TreatMissingData === 'notBreaching');
    expect(silent).toHaveLength(alarms.length - 2);
  });

  it('tell an encrypted topic that CloudWatch and EventBridge are allowed to use', () => {
    for (const { AlarmActions, OKActions } of alarms)
      expect([AlarmActions, OKActions].flat()).toHaveLength(2);
    service.allResourcesProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
    service.hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: ['cloudwatch.amazonaws.com', 'events.amazonaws.com'] },
          }),
        ]),
      },
    });
  });

  it('tell at once that somebody changed a key, a secret or the trail, and who', () => {
    const rules = Object.values(service.findResources('AWS::Events::Rule')).map((rule) => rule.Properties);
    const told = rules.filter(({ EventPattern }) =>
      EventPattern?.['detail-type']?.[0]?.includes('CloudTrail'),
    );
    expect(told.flatMap(({ EventPattern }) => EventPattern.source).toSorted()).toEqual([
      'aws.cloudtrail',
      'aws.kms',
      'aws.secretsmanager',
    ]);
    const named = told.flatMap(({ EventPattern }) => EventPattern.detail.eventName);
    for (const name of ['PutKeyPolicy', 'CreateGrant', 'PutSecretValue', 'PutResourcePolicy', 'StopLogging'])
      expect(named).toContain(name);
    const [topic] = Object.keys(service.findResources('AWS::SNS::Topic'));
    for (const { Targets } of told) {
      expect(Targets.map(({ Arn }: { Arn: { Ref: string } }) => Arn.Ref)).toEqual([topic]);
      expect(JSON.stringify(Targets[0].InputTransformer)).toContain('$.detail.userIdentity.arn');
    }
    // Whoever may not use the topic's key, or the topic, tells nobody.
    const keys = JSON.stringify(Object.values(service.findResources('AWS::KMS::Key')));
    const policies = JSON.stringify(Object.values(service.findResources('AWS::SNS::TopicPolicy')));
    for (const text of [keys, policies]) expect(text).toContain('events.amazonaws.com');
    data.hasResourceProperties('AWS::CloudTrail::Trail', {
      AdvancedEventSelectors: Match.arrayWith([
        Match.objectLike({
          FieldSelectors: [
            { Field: 'eventCategory', Equals: ['Management'] },
            { Field: 'readOnly', Equals: ['false'] },
          ],
        }),
      ]),
    });
  });
});
