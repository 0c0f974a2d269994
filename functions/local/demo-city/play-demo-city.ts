import type { Instant } from '../../domain/deadline/local-date.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { sweepDeadlines } from '../../use-cases/sweep/sweep-deadlines.ts';
import { demoOrganisation } from './organisation.ts';
import { type BrokenOff, playThread } from './play-thread.ts';
import type { SeedWorld } from './seed-world.ts';
import { demoOfficers } from './staff.ts';
import { demoThreads } from './timeline.ts';

export type Played = {
  /** Report ids by the key of their story. */
  readonly reportIds: ReadonlyMap<string, string>;
  /** None unless the calendar left no room for a story. */
  readonly brokenOff: readonly BrokenOff[];
};

/** So many are played at once: their writes share the disk's syncs, which is most of the time. */
const PLAYED_AT_ONCE = 16;

/**
 * Plays the last months of the city up to `now` through the real use cases, so that histories, limits,
 * rewards and ledgers are what they would be. Every use case is told the time with its command: no clock is
 * moved.
 */
export const playDemoCity = async (deps: Dependencies, now: Instant): Promise<Played> => {
  const world: SeedWorld = {
    ...deps,
    now,
    // The stored organisation comes last, see seed-demo-city.
    staff: {
      ...deps.staff,
      organisation: () => Promise.resolve(demoOrganisation),
      officers: () => Promise.resolve(demoOfficers),
    },
    reportIds: new Map(),
  };
  const waiting = [...demoThreads(now, deps.policies)];
  const brokenOff: BrokenOff[] = [];
  const playOn = async (): Promise<void> => {
    for (let thread = waiting.shift(); thread !== undefined; thread = waiting.shift())
      brokenOff.push(...(await playThread(world, thread)));
  };
  await Promise.all(Array.from({ length: PLAYED_AT_ONCE }, playOn));
  await sweepDeadlines(world, now);
  return { reportIds: world.reportIds, brokenOff };
};
