import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { sweepDeadlines } from '../../use-cases/sweep/sweep-deadlines.ts';

/** Triggered once a minute by the scheduler: for cases, for rewards, or in the embedded run for both. */
export const deadlineSweep =
  (
    deps: Pick<Dependencies, 'store' | 'policies' | 'transfers' | 'vault'>,
    clock: Clock,
    log: Log,
    only?: 'case' | 'reward',
  ) =>
  async (): Promise<void> => {
    const { settled, failed } = await sweepDeadlines(deps, clock.now(), only);
    if (settled > 0) log.info('sweep-done', { settled });
    if (failed > 0) log.error('sweep-failed', undefined, { failed });
  };
