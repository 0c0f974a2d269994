import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { withCurrentPolicies } from '../../use-cases/policy/with-current-policies.ts';
import { announceNotices, type Kind } from '../../use-cases/sweep/announce-notices.ts';
import { sweepDeadlines } from '../../use-cases/sweep/sweep-deadlines.ts';

type Deps = Pick<Dependencies, 'store' | 'policies' | 'library' | 'limitWalk' | 'transfers' | 'vault'>;

const KINDS: readonly Kind[] = ['case', 'reward'];

/** Triggered once a minute by the scheduler: for cases, for rewards, or in the embedded run for both. */
export const deadlineSweep = (deps: Deps, clock: Clock, log: Log, only?: Kind) => async (): Promise<void> => {
  await withCurrentPolicies(deps.library, async () => {
    // First the dates, then what is due by them.
    for (const kind of only === undefined ? KINDS : [only]) await announce(deps, clock, log, kind);
    const { settled, failed } = await sweepDeadlines(deps, clock.now(), only);
    if (settled > 0) log.info('sweep-done', { settled });
    if (failed > 0) log.error('sweep-failed', undefined, { failed });
  });
};

/** A fault here must not stop the sweep: the walk goes on at the next tick. */
const announce = async (deps: Deps, clock: Clock, log: Log, kind: Kind): Promise<void> => {
  try {
    const { changed, failed } = await announceNotices(deps, kind, clock.now());
    if (changed > 0) log.info('notices-told', { changed });
    if (failed > 0) log.error('sweep-failed', undefined, { failed });
  } catch (error) {
    log.error('sweep-failed', error);
  }
};
