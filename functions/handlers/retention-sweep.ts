import { cloudFunction } from '../runtime/cloud-function.ts';
import { retentionSweep } from './events/retention-sweep.ts';

export const handler = cloudFunction('retention-sweep', ({ deps, clock, log }) =>
  retentionSweep(deps, clock, log),
);
