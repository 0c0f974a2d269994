import { Secret, type SecretStringGenerator } from 'aws-cdk-lib/aws-secretsmanager';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { acceptFinding } from './constructs/accept-finding.ts';

/** Secrets by reference only: no value is in a template, a function's settings or this repository. */
export class ServiceSecrets extends Construct {
  readonly index: Secret;
  readonly staffIndex: Secret;
  readonly erasure: Secret;
  readonly wechat: Secret;
  readonly wechatPay: Secret;
  readonly front: Secret;
  readonly phoneRelay: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.index = this.secret(
      'Index',
      'Key of the keyed hashes in the vault; made here, known to nobody',
      'Every stored hash depends on it: a new value would lose every person until all are hashed again.',
    );
    this.staffIndex = this.secret(
      'StaffIndex',
      'Key of the keyed hashes on the staff side; made here, known to nobody',
      'Staff sessions and repeated commands are found by it; a new value would sign everybody out mid-work.',
    );
    this.erasure = this.secret(
      'Erasure',
      'Key of the numbers of certificates of erasure; made here, known to nobody',
      'A new value would give a second certificate to whatever is erased in two steps.',
    );
    this.wechat = this.secret(
      'Wechat',
      'WeChat app id and secret as JSON; an administrator fills it in after the first deployment',
      'WeChat issues it; only its console can make a new one.',
    );
    this.wechatPay = this.secret(
      'WechatPay',
      'WeChat Pay merchant number, certificate serial and keys as JSON; filled in like the above',
      'WeChat Pay issues it; only the merchant platform can make a new one.',
    );
    this.front = this.secret(
      'Front',
      'Key by which the web front proves itself to the API; `previous` stays valid during a change',
      'The distribution learns a new value only with a deployment; how to change it: infra/README.md.',
      { secretStringTemplate: JSON.stringify({ previous: '' }), generateStringKey: 'current' },
    );
    this.phoneRelay = this.secret(
      'PhoneRelay',
      'Access key and number pool of the privacy-number service as JSON; filled in where a city has a contract',
      'The provider issues it; only its console can make a new one.',
    );
  }

  private secret(
    id: string,
    description: string,
    notRotatedBecause: string,
    form: Pick<SecretStringGenerator, 'secretStringTemplate' | 'generateStringKey'> = {},
  ): Secret {
    const secret = new Secret(this, id, {
      description: `Green Whistle: ${description}`,
      generateSecretString: { passwordLength: 64, excludePunctuation: true, ...form },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acceptFinding(secret, 'AwsSolutions-SMG4', notRotatedBecause);
    return secret;
  }
}
