import { type App, Tags, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Bundles } from './bundles.ts';
import { DataStack } from './data-stack.ts';
import { ServiceStack } from './service-stack.ts';
import { stages } from './stages.ts';

/** Two stacks per stage: what must never be lost, and what can be deployed again at any time. */
export const addStages = (app: App, bundles: Bundles): void => {
  for (const stage of stages) {
    const data = new DataStack(app, `GreenWhistle-${stage.name}-Data`, stage);
    const service = new ServiceStack(app, `GreenWhistle-${stage.name}-Service`, { stage, data, bundles });
    service.addStackDependency(data);
    for (const stack of [data, service]) Tags.of(stack).add('green-whistle:stage', stage.name);
  }
};

/** Synthesis fails on a finding of the AWS Solutions rules that nobody accepted with a reason. */
export const checkSecurityRules = (app: App): void =>
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
