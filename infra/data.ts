import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { tableDefinitions } from '../functions/adapters/dynamodb/tables.ts';
import { MasterKey } from './constructs/master-key.ts';
import { RecordTable } from './constructs/record-table.ts';

/** The handling side: reports, cases, events, rewards, ledger. Never a name, phone or openid. */
export class CaseData extends Construct {
  readonly key: Key;
  readonly table: Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new MasterKey(this, 'Key', 'Case records and staff copies of evidence');
    this.table = new RecordTable(this, 'Table', { definition: tableDefinitions.cases, key: this.key });
  }
}
