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

/** Work in advance, while the reporter reads or writes: nothing shows until somebody waits for it. */
type Ahead = { readonly proof: Promise<string | undefined>; waited: boolean; share: number };

/** By the key of the request that is still to come. Nothing of it is kept on the phone. */
const ahead = new Map<string, Ahead>();

export function proveAheadOf(key: string, asked: Promise<Challenge | undefined>): void {
  const work = (challenge: Challenge): Promise<string | undefined> =>
    solve(challenge, {
      ...quiet,
      onProgress: (share) => {
        const held = ahead.get(key);
        if (held === undefined) return;
        held.share = share;
        if (held.waited) setPreparing(share);
      },
    });
  const proof = asked.then((challenge) => (challenge === undefined ? undefined : work(challenge)));
  ahead.set(key, { proof, waited: false, share: 0 });
}

/** Handed out once: a request that is refused in spite of it does new work. */
export async function takeProof(key: string | undefined): Promise<string | undefined> {
  const held = key === undefined ? undefined : ahead.get(key);
  if (key === undefined || held === undefined) return undefined;
  held.waited = true;
  setPreparing(held.share);
  return held.proof.finally(() => {
    ahead.delete(key);
    setPreparing(undefined);
  });
}
