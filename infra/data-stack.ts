import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { RecordKey } from './constructs/record-key.ts';
import { CaseData } from './data.ts';
import { EvidenceData } from './evidence.ts';
import { IdentityVault } from './identity.ts';
import { ServiceSecrets } from './secrets.ts';
import type { StageSettings } from './stages.ts';

/** Everything that holds records: protected from deletion, kept even if the stack is removed. */
export class DataStack extends Stack {
  readonly cases: CaseData;
  readonly identities: IdentityVault;
  readonly evidence: EvidenceData;
  readonly secrets: ServiceSecrets;
  readonly recordKey: RecordKey;

  constructor(scope: Construct, id: string, stage: StageSettings) {
    super(scope, id, { env: { region: stage.region }, terminationProtection: true });
    this.cases = new CaseData(this, 'Cases');
    this.evidence = new EvidenceData(this, 'Evidence', this.cases.key);
    this.identities = new IdentityVault(this, 'Identities', { stage, evidence: this.evidence.bucket });
    this.secrets = new ServiceSecrets(this, 'Secrets');
    this.recordKey = new RecordKey(this, 'RecordKey');
  }
}
