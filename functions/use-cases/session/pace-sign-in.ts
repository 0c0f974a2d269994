import { signInPause } from '../../domain/access/sign-in-pace.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { Dependencies } from '../dependencies.ts';
import { isDeviceOf } from './device-token.ts';

type Deps = Pick<Dependencies, 'rateLimit' | 'rateRules' | 'keyedHash'>;

type Attempt = {
  readonly username: string;
  readonly device: string | undefined;
  readonly address: string;
  readonly now: string;
};

const DAY_SECONDS = 86_400;

/**
 * Lets an attempt under a name go on, or says that it comes too soon; gives what to call once it succeeded.
 * Counted before anything is tried, so that many at the same time are no faster. A device on which this name
 * signed in before has a count of its own: nothing that others try under the name reaches it. All other
 * devices share one pace however many addresses they come from. Unknown names are counted alike.
 */
export const paceSignIn = async (
  deps: Deps,
  { username, device, address, now }: Attempt,
): Promise<Outcome<() => Promise<void>, 'request.too-many'>> => {
  const rule = deps.rateRules.signIn;
  if (rule === 'unlimited') return accepted(async () => {});
  const known = device !== undefined && isDeviceOf(deps, device, username, now);
  const here = counterIn(deps, rule.seconds, `signIn|${username}|${known ? device : address}`, now);
  if ((await deps.rateLimit.count('staff', here.name, here.endsAt)) > rule.times)
    return refused('request.too-many');
  const takeBack = (name: string) => deps.rateLimit.takeBack('staff', name);
  if (known) return accepted(() => takeBack(here.name));
  const today = counterIn(deps, DAY_SECONDS, `signIn|${username}|elsewhere`, now);
  const pause = signInPause((await deps.rateLimit.count('staff', today.name, today.endsAt)) - 1);
  if (pause > 0) {
    const turn = counterIn(deps, pause, `signIn|${username}|turn`, now);
    if ((await deps.rateLimit.count('staff', turn.name, turn.endsAt)) > 1) {
      // What was not tried is no failure.
      await takeBack(today.name);
      return refused('request.too-many');
    }
  }
  return accepted(async () => {
    await takeBack(here.name);
    await takeBack(today.name);
  });
};

const counterIn = ({ keyedHash }: Deps, seconds: number, what: string, now: string) => {
  const span = Math.floor(Date.parse(now) / (seconds * 1000));
  return {
    name: keyedHash.of('attempt', `${what}|${seconds}|${span}`),
    endsAt: new Date((span + 1) * seconds * 1000).toISOString(),
  };
};
