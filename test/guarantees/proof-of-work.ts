import { solve } from '../../miniapp/src/shared/proof/solve.ts';
import type { Answer, Asking, World } from './world.ts';

const quiet = { now: () => performance.now(), pause: () => Promise.resolve() };

/** The header a phone answers a challenge with. */
export const proofFor = async (answer: Answer): Promise<string> =>
  (await solve(answer.body.challenge, quiet)) ?? '';

/** Sends, does the work that is asked for, and sends again: as the app does. */
export const withWork = async (world: World, path: string, asking: Asking): Promise<Answer> => {
  const first = await world.call('POST', path, asking);
  if (first.body?.code !== 'request.proof-required') return first;
  return world.call('POST', path, { ...asking, headers: { 'proof-of-work': await proofFor(first) } });
};
