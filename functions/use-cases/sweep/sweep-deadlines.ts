import type { Dependencies } from '../dependencies.ts';
import { tickCase } from './tick-case.ts';
import { tickReward } from './tick-reward.ts';

type Deps = Pick<Dependencies, 'store' | 'policies' | 'transfers' | 'vault'>;
export type Swept = { readonly settled: number; readonly failed: number };

const BATCH = 100;
/** One tick works for less than the minute until the next. */
const MAX_BATCHES = 50;

/**
 * Reads what is due from the sparse index and records it, oldest first, until nothing is left. After an
 * outage the next sweep catches up by itself; a second sweep at the same time changes nothing twice. In the
 * cloud cases and rewards are swept apart: who pays may not read a report, who handles one may not pay.
 */
export const sweepDeadlines = async (deps: Deps, now: string, only?: 'case' | 'reward'): Promise<Swept> => {
  let settled = 0;
  const failed = new Set<string>();
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const listed = await deps.store.listDue(now, BATCH + failed.size, only);
    const due = listed.filter(({ id }) => !failed.has(id));
    if (due.length === 0) break;
    for (const { kind, id } of due) {
      // One poisoned case must not stop the others' deadlines.
      const done = await (kind === 'case' ? tickCase(deps, id, now) : tickReward(deps, id, now)).catch(
        () => false,
      );
      if (done) settled += 1;
      else failed.add(id);
    }
  }
  return { settled, failed: failed.size };
};
