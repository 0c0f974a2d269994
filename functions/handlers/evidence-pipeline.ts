import { cloudFunction } from '../runtime/cloud-function.ts';
import { evidencePipeline } from './events/evidence-pipeline.ts';

export const handler = cloudFunction('evidence-pipeline', ({ deps, log }) => evidencePipeline(deps, log));
