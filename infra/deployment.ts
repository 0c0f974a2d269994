import type { Bundles } from './bundles.ts';
import type { DataStack } from './data-stack.ts';
import type { StageSettings } from './stages.ts';

/** What everything that computes is built from. */
export type Deployment = {
  readonly stage: StageSettings;
  readonly data: DataStack;
  readonly bundles: Bundles;
};
