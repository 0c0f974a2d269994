import type { Challenge } from '../../../../functions/contract/challenge';
import { setPreparing } from './preparing';
import { solve } from './solve';

const quiet = {
  now: () => Date.now(),
  pause: () => new Promise<void>((resolve) => setTimeout(resolve, 0)),
};

/** Work somebody waits for: the screen says so and how far it is. */
export function prove(challenge: Challenge): Promise<string | undefined> {
  setPreparing(0);
  return solve(challenge, { ...quiet, onProgress: setPreparing }).finally(() => setPreparing(undefined));
}

/** Work in advance, while the reporter reads or writes: nothing shows. */
export const proveQuietly = (challenge: Challenge): Promise<string | undefined> => solve(challenge, quiet);

/** Work done or under way for requests that are still to come, by their key. Nothing of it is kept on the phone. */
const ahead = new Map<string, Promise<string | undefined>>();

export const keepProof = (key: string, proof: Promise<string | undefined>): void => {
  ahead.set(key, proof);
};

/** Handed out once: a request that is refused in spite of it does new work. */
export async function takeProof(key: string | undefined): Promise<string | undefined> {
  const held = key === undefined ? undefined : ahead.get(key);
  if (key === undefined || held === undefined) return undefined;
  ahead.delete(key);
  setPreparing(0);
  return held.finally(() => setPreparing(undefined));
}
