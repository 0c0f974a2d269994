import type { Outcome } from '../../domain/outcome.ts';
import { tickCase } from '../../use-cases/sweep/tick-case.ts';
import { tickReward } from '../../use-cases/sweep/tick-reward.ts';
import { playCase, playFiling, playReporter } from './play-case.ts';
import { playOwnReward, playPayout, playReward } from './play-reward.ts';
import { reportIdFor, type SeedWorld } from './seed-world.ts';
import type { Happening } from './timeline.ts';
import { watchedStore } from './watched-store.ts';

/** A story whose next step was refused, and why. */
export type BrokenOff = { readonly story: string; readonly index: number; readonly code: string };

/**
 * Plays what belongs together in order of time. In between, the sweep's own steps are taken at the very
 * minutes in which a sweep would have taken them.
 */
export const playThread = async (
  whole: SeedWorld,
  thread: readonly Happening[],
): Promise<readonly BrokenOff[]> => {
  const watched = watchedStore(whole.store);
  const world: SeedWorld = { ...whole, store: watched.store };
  const sweepUntil = async (until: string): Promise<void> => {
    for (let wake = watched.takeWake(until); wake !== undefined; wake = watched.takeWake(until))
      await (wake.kind === 'case' ? tickCase : tickReward)(world, wake.id, wake.at);
  };
  const brokenOff = new Map<string, BrokenOff>();
  for (const happening of thread) {
    const { story, index, at } = happening;
    if (brokenOff.has(story.key)) continue;
    await sweepUntil(at);
    const played = await play(world, happening);
    if (!played.ok) brokenOff.set(story.key, { story: story.key, index, code: played.refusal.code });
  }
  await sweepUntil(whole.now);
  return [...brokenOff.values()];
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
