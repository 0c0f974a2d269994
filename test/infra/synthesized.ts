import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { App } from 'aws-cdk-lib/core';
import { bundlesIn } from '../../infra/bundles.ts';
import cdkJson from '../../infra/cdk.json' with { type: 'json' };
import { addStages, checkSecurityRules } from '../../infra/green-whistle.ts';
import { stages } from '../../infra/stages.ts';

/** Both stages with a stand-in for every handler, so that no bundling runs. */
export const synthesize = ({ withSecurityRules = false } = {}) => {
  const outdir = mkdtempSync(join(tmpdir(), 'green-whistle-templates-'));
  // The library's own template rules take seconds; the test that asks for rules runs them, too.
  const before = process.env['CDK_VALIDATION'];
  if (!withSecurityRules) process.env['CDK_VALIDATION'] = 'false';
  try {
    const app = new App({ outdir, context: cdkJson.context, analyticsReporting: false });
    addStages(
      app,
      bundlesIn(() => join(import.meta.dirname, 'stand-in')),
    );
    if (withSecurityRules) checkSecurityRules(app);
    const assembly = app.synth();
    const template = (name: string) => Template.fromJSON(assembly.getStackByName(name).template);
    return stages.map((stage) => ({
      stage,
      data: template(`GreenWhistle-${stage.name}-Data`),
      service: template(`GreenWhistle-${stage.name}-Service`),
    }));
  } finally {
    if (before === undefined) delete process.env['CDK_VALIDATION'];
    else process.env['CDK_VALIDATION'] = before;
    rmSync(outdir, { recursive: true, force: true });
  }
};

type Statement = {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: Record<string, Record<string, string | string[]>>;
};

const asList = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** Statements of the role of one function, actions and resources always as lists. */
export const statementsOf = (service: Template, functionName: string) => {
  const policies = Object.values(service.findResources('AWS::IAM::Policy'));
  const own = policies.filter((policy) =>
    JSON.stringify(policy.Properties.Roles).includes(roleIdOf(functionName)),
  );
  return own
    .flatMap((policy): Statement[] => policy.Properties.PolicyDocument.Statement)
    .map((statement) => ({
      ...statement,
      actions: asList(statement.Action),
      resources: asList(statement.Resource).map((resource) => JSON.stringify(resource)),
    }));
};

const roleIdOf = (functionName: string) => `${functionName.replaceAll('-', '')}role`;

/** Key prefixes that a role may use on a table with an action. */
export const leadingKeys = (service: Template, functionName: string, table: string, action: string) =>
  statementsOf(service, functionName)
    .filter(
      ({ actions, resources }) => actions.includes(action) && resources.some((arn) => arn.includes(table)),
    )
    .flatMap(({ Condition }) => Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? []);
