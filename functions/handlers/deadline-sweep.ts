import { cloudFunction } from '../runtime/cloud-function.ts';
import { deadlineSweep } from './events/deadline-sweep.ts';
import { recordRoots } from './events/record-roots.ts';

export const handler = cloudFunction('deadline-sweep', ({ deps, clock, log }) => {
  const sweep = deadlineSweep(deps, clock, log, 'case');
  const roots = recordRoots(deps, clock, log);
  return async () => {
    // Limits first: nothing waits for a root.
    await sweep();
    await roots();
  };
});
