import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { losses } from '../losses.ts';

/** What changes who may open something, or destroys the means to. Deployments that do so are told as well. */
const changes = {
  'aws.kms': [
    'PutKeyPolicy',
    'CreateGrant',
    'DisableKey',
    'ScheduleKeyDeletion',
    'CancelKeyDeletion',
    'DisableKeyRotation',
    'ImportKeyMaterial',
    'DeleteImportedKeyMaterial',
  ],
  'aws.secretsmanager': [
    'PutSecretValue',
    'UpdateSecret',
    'PutResourcePolicy',
    'DeleteResourcePolicy',
    'DeleteSecret',
    'ReplicateSecretToRegions',
  ],
  // Who switches off the witness comes first.
  'aws.cloudtrail': ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'],
} as const;

type KeyWatchProps = { readonly tell: ITopic };

/**
 * Tells at once, to the topic of the alarms, that somebody touched a key, a secret or the trail. Of the whole
 * account, not of our keys alone: a key's id may be written in several ways in such a call, and nothing else
 * should live in this account.
 */
export class KeyWatch extends Construct {
  constructor(scope: Construct, id: string, { tell }: KeyWatchProps) {
    super(scope, id);
    const { zh, en } = losses.keysChanged;
    const field = (path: string) => EventField.fromPath(path);
    const happened = `${field('$.detail.eventName')} · ${field('$.detail.userIdentity.arn')} · ${field('$.time')}`;
    for (const [source, eventName] of Object.entries(changes)) {
      new Rule(this, source.replace('aws.', ''), {
        description: `Green Whistle: ${en}`,
        eventPattern: {
          source: [source],
          detailType: ['AWS API Call via CloudTrail'],
          detail: { eventName: [...eventName] },
        },
        targets: [new SnsTopic(tell, { message: RuleTargetInput.fromText(`${zh} ${en} ${happened}`) })],
      });
    }
  }
}
