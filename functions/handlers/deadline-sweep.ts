import { cloudFunction } from '../runtime/cloud-function.ts';
import { deadlineSweep } from './events/deadline-sweep.ts';

export const handler = cloudFunction('deadline-sweep', ({ deps, clock, log }) =>
  deadlineSweep(deps, clock, log, 'case'),
);
