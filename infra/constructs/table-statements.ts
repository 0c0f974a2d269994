import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { TableGrant } from '../privileges.ts';

// Scan is missing on purpose: a request without a key satisfies ForAllValues and would read everything.
const readActions = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
// A transaction needs the permission of each of its parts; there is no separate one.
const writeActions = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'];
const removeActions = ['dynamodb:DeleteItem'];

export const tableStatements = <Prefix extends string>(
  tableArn: string,
  { reads = [], writes = [], removes = [] }: TableGrant<Prefix>,
  prefixes: Readonly<Record<Prefix, string>>,
): PolicyStatement[] => {
  const grants: readonly [string[], readonly Prefix[]][] = [
    [readActions, reads],
    [writeActions, writes],
    [removeActions, removes],
  ];
  return grants
    .filter(([, granted]) => granted.length > 0)
    .map(
      ([actions, granted]) =>
        new PolicyStatement({
          actions,
          resources: [tableArn],
          conditions: {
            'ForAllValues:StringLike': {
              'dynamodb:LeadingKeys': granted.map((prefix) => `${prefixes[prefix]}*`),
            },
            // ForAllValues also holds for no value at all: refuse requests that name no key.
            Null: { 'dynamodb:LeadingKeys': 'false' },
          },
        }),
    );
};

/** An index holds list rows only, so the index itself is the limit. */
export const indexStatement = (tableArn: string, index: string): PolicyStatement =>
  new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${tableArn}/index/${index}`] });
