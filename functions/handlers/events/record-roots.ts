import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { publishRoots } from '../../use-cases/records/publish-roots.ts';

type Deps = Pick<Dependencies, 'records' | 'recordSigner' | 'digest' | 'randomness'>;

/** Triggered with the sweep of cases, once a minute; works once a day. A fault is tried again at the next tick. */
export const recordRoots = (deps: Deps, clock: Clock, log: Log): (() => Promise<void>) => {
  let done: string | undefined;
  return async () => {
    try {
      const before = done;
      done = await publishRoots(deps, clock.now(), done);
      if (done !== undefined && done !== before) log.info('records-published', { on: done });
    } catch (error) {
      log.error('records-failed', error);
    }
  };
};
