import type { LocalSystem } from '../../functions/local/local-system.ts';
import type { Dependencies } from '../../functions/use-cases/dependencies.ts';
import { coupledHash } from './couple.ts';
import { makeReporter, type Reporter } from './reporter.ts';
import { playStory, type Told } from './story.ts';
import { lookAround, streamOf, type Views, viewOf } from './views.ts';
import { type Answer, createWorld } from './world.ts';

export type Leak = (
  deps: Dependencies,
  log: string[],
  system: LocalSystem,
  reporters: readonly Reporter[],
) => Partial<Dependencies>;

/** The same, put in after the handlers have answered. */
export type Distortion = (answer: Answer, path: string, deps: Dependencies) => Promise<Answer>;

type Living = {
  readonly leak?: Leak | undefined;
  readonly distort?: Distortion | undefined;
  /** Numbers of the stories, one for each reporter: they decide how far the cases go. */
  readonly stories?: readonly number[];
  readonly usernames?: readonly string[];
  /** How much later than planned everybody files. */
  readonly lateMs?: number;
};

export type Lived = { readonly views: Views; readonly told: Told };

/** The reports of `reporters` and their handling, then everything staff can see of it. */
export const live = async (
  seed: string,
  reporters: readonly Reporter[],
  { leak, distort, stories, usernames, lateMs = 0 }: Living = {},
): Promise<Lived> => {
  const world = await createWorld({
    seed,
    ...(distort !== undefined && { distort }),
    change: (deps, log, system) => ({
      keyedHash: coupledHash(deps.keyedHash, reporters),
      ...leak?.(deps, log, system, reporters),
    }),
  });
  try {
    const views: Views = new Map();
    const told: Told = { reportIds: [], payoutIds: [], unsealIds: [] };
    for (const [place, reporter] of reporters.entries()) {
      const index = stories?.[place] ?? place;
      const part = await playStory(world, {
        seed,
        index,
        reporter,
        lateMs,
        heard: (who, path, body, answer) =>
          views.set(`${who} POST ${path} ${JSON.stringify(body)}`, viewOf(path, answer)),
      });
      told.reportIds.push(...part.reportIds);
      told.payoutIds.push(...part.payoutIds);
      told.unsealIds.push(...part.unsealIds);
    }
    for (const [name, view] of streamOf(world)) views.set(name, view);
    // Grants to see an identity have run out by then: whoever asked sees the contact until then, by law.
    const end =
      Date.parse('2026-03-12T09:00:00+08:00') + Math.max(reporters.length, ...(stories ?? [])) * 600_000;
    await world.moveTo(new Date(end).toISOString());
    for (const [name, view] of await lookAround(world, told, usernames)) views.set(name, view);
    return { views, told };
  } finally {
    await world.stop();
  }
};

/** `count` reporters in each of two worlds; no two are the same person. */
export const castsOf = (seed: string, count: number): readonly [Reporter[], Reporter[]] => {
  const cast = (side: string) =>
    Array.from({ length: count }, (_, index) => makeReporter(`${seed} ${side} ${index}`));
  return [cast('one'), cast('two')];
};
