import type { Outcome } from '../../domain/outcome.ts';
import { sweepDeadlines } from '../../use-cases/sweep/sweep-deadlines.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { demoOrganisation } from './organisation.ts';
import { playCase, playFiling, playReporter } from './play-case.ts';
import { playOwnReward, playPayout, playReward } from './play-reward.ts';
import { reportIdFor, type SeedWorld } from './seed-world.ts';
import { demoOfficers } from './staff.ts';
import { demoTimeline, type Happening } from './timeline.ts';
import { watchedStore } from './watched-store.ts';

export type Played = {
  /** Report ids by the key of their story. */
  readonly reportIds: ReadonlyMap<string, string>;
  /** Stories that broke off, and why; none unless the calendar left no room for them. */
  readonly brokenOff: readonly { readonly story: string; readonly index: number; readonly code: string }[];
};

/**
 * Plays the last months of the city up to `now` through the real use cases, with a sweep whenever one was
 * due, so that histories, limits, rewards and ledgers are what they would be. Every use case is told the time
 * with its command: no clock is moved.
 */
export const playDemoCity = async (deps: Dependencies, now: string): Promise<Played> => {
  const watched = watchedStore(deps.store);
  const world: SeedWorld = {
    ...deps,
    now,
    store: watched.store,
    // The stored organisation comes last, see seed-demo-city.
    staff: {
      ...deps.staff,
      organisation: () => Promise.resolve(demoOrganisation),
      officers: () => Promise.resolve(demoOfficers),
    },
    reportIds: new Map(),
  };
  const sweepUntil = async (until: string): Promise<void> => {
    for (let at = watched.takeWake(until); at !== undefined; at = watched.takeWake(until))
      await sweepDeadlines(world, at);
  };

  const brokenOff = new Map<string, Played['brokenOff'][number]>();
  for (const happening of demoTimeline(now, deps.policies)) {
    const { story, index, at } = happening;
    if (brokenOff.has(story.key)) continue;
    await sweepUntil(at);
    const played = await play(world, happening);
    if (!played.ok) brokenOff.set(story.key, { story: story.key, index, code: played.refusal.code });
  }
  await sweepUntil(now);
  return { reportIds: world.reportIds, brokenOff: [...brokenOff.values()] };
};

const play = async (world: SeedWorld, happening: Happening): Promise<Outcome<unknown>> => {
  const { what } = happening;
  switch (what.do) {
    case 'file':
      return playFiling(world, happening);
    case 'case':
      return playCase(world, happening, what);
    case 'merge':
      return playCase(world, happening, {
        by: what.by,
        command: { command: 'merge', into: reportIdFor(world, what.into) },
      });
    case 'report':
      return playReporter(world, happening, what);
    case 'reward':
      return playReward(world, happening, what);
    case 'own':
      return playOwnReward(world, happening, what.command);
    case 'payout':
      return playPayout(world, happening, what);
    default:
      return what satisfies never;
  }
};
