import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/**
 * Signs the daily roots. Whoever kept one checks it with the public half, so the key is kept for good and KMS
 * never gives it out; keys of this kind cannot be rotated by the service.
 */
export class RecordKey extends Key {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'Green Whistle: signs the published roots of the records',
      keySpec: KeySpec.ECC_NIST_EDWARDS25519,
      keyUsage: KeyUsage.SIGN_VERIFY,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
