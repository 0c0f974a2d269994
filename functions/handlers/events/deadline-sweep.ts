import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { sweepDeadlines } from '../../use-cases/sweep/sweep-deadlines.ts';

/** Triggered once a minute by the scheduler. */
export const deadlineSweep =
  (deps: Pick<Dependencies, 'store' | 'policies' | 'transfers' | 'vault'>, clock: Clock, log: Log) =>
  async (): Promise<void> => {
    const { settled, failed } = await sweepDeadlines(deps, clock.now());
    if (settled > 0) log.info('sweep-done', { settled });
    if (failed > 0) log.error('sweep-failed', undefined, { failed });
  };
