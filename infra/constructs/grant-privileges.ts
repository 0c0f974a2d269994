import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { casePrefixes, identityPrefixes } from '../../functions/adapters/dynamodb/key-prefixes.ts';
import type { FunctionName } from '../../functions/runtime/environment.ts';
import type { DataStack } from '../data-stack.ts';
import { evidenceAreas, type Privileges, privileges } from '../privileges.ts';
import { acceptFinding } from './accept-finding.ts';
import { envelopeStatements, signingStatement, storageStatement } from './key-statements.ts';
import { indexStatement, tableStatements } from './table-statements.ts';

/** Turns the line of one function in the privilege table into the statements of its role. */
export const grantPrivileges = (role: Role, name: FunctionName, data: DataStack): void => {
  const granted = privileges[name];
  const statements = [
    ...tableStatements(data.cases.table.tableArn, granted.cases, casePrefixes),
    ...(granted.indexes ?? []).map((index) => indexStatement(data.cases.table.tableArn, index)),
    storageStatement(data.cases.key, ['dynamodb', ...(granted.evidence ? ['s3'] : [])]),
    ...(granted.identities
      ? [
          ...tableStatements(data.identities.table.tableArn, granted.identities, identityPrefixes),
          storageStatement(data.identities.key, ['dynamodb']),
        ]
      : []),
    ...envelopeStatements(granted, { cases: data.cases.key, identities: data.identities.key }),
    ...evidenceStatements(granted, data),
    ...secretStatements(granted, data),
    ...(granted.signsRecords ? [signingStatement(data.recordKey)] : []),
  ];
  for (const statement of statements) role.addToPrincipalPolicy(statement);
  for (const area of new Set(Object.values(granted.evidence ?? {}).flat())) {
    acceptFinding(
      role,
      `AwsSolutions-IAM5[Resource::${data.evidence.exportName}/${evidenceAreas[area]}*]`,
      `Objects are named at random below ${evidenceAreas[area]}; the wildcard ends that prefix and no other.`,
    );
  }
};

const evidenceStatements = ({ evidence }: Privileges, data: DataStack) => {
  const grants: readonly [readonly string[], readonly (keyof typeof evidenceAreas)[]][] = [
    [['s3:GetObject'], evidence?.reads ?? []],
    // A large file goes in parts, and its upload is given up when the file is refused.
    [['s3:PutObject', 's3:AbortMultipartUpload'], evidence?.writes ?? []],
    [['s3:DeleteObject'], evidence?.removes ?? []],
  ];
  return grants
    .filter(([, areas]) => areas.length > 0)
    .map(
      ([actions, areas]) =>
        new PolicyStatement({
          actions: [...actions],
          resources: areas.map((area) => `${data.evidence.sharedArn}/${evidenceAreas[area]}*`),
        }),
    );
};

const secretStatements = ({ secrets }: Privileges, data: DataStack) =>
  secrets === undefined
    ? []
    : [
        new PolicyStatement({
          actions: ['secretsmanager:GetSecretValue'],
          resources: secrets.map((secret) => data.secrets[secret].secretArn),
        }),
      ];
