import { Key } from 'aws-cdk-lib/aws-kms';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** Key that wraps data keys and encrypts storage; losing it would lose every record under it. */
export class MasterKey extends Key {
  constructor(scope: Construct, id: string, description: string) {
    super(scope, id, {
      description: `Green Whistle: ${description}`,
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
