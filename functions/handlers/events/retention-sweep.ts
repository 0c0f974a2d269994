import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { sweepRetention } from '../../use-cases/privacy/sweep-retention.ts';

type Deps = Pick<Dependencies, 'store' | 'erasures' | 'erasureHash' | 'retention' | 'files' | 'originals'>;

/** Triggered once an hour or more often; works once a day. What failed is tried again at the next trigger. */
export const retentionSweep = (deps: Deps, clock: Clock, log: Log): (() => Promise<void>) => {
  let done: string | undefined;
  return async () => {
    try {
      const { today, erased, failed } = await sweepRetention(deps, clock.now(), done);
      if (erased > 0) log.info('retention-done', { erased });
      if (failed > 0) log.error('retention-failed', undefined, { failed });
      else done = today;
    } catch (error) {
      log.error('retention-failed', error);
    }
  };
};
