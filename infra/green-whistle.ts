import { type App, Tags, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { DataStack } from './data-stack.ts';
import { ServiceStack } from './service-stack.ts';
import { stages } from './stages.ts';

/** Two stacks per stage: what must never be lost, and what can be deployed again at any time. */
export const addStages = (app: App): void => {
  for (const stage of stages) {
    const data = new DataStack(app, `GreenWhistle-${stage.name}-Data`, stage);
    const service = new ServiceStack(app, `GreenWhistle-${stage.name}-Service`, stage, data);
    for (const stack of [data, service]) Tags.of(stack).add('green-whistle:stage', stage.name);
  }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
};
