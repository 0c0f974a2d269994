import { refused } from '../../domain/outcome.ts';
import type { RateRules } from '../../ports/rate-limit.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import type { Viewing } from '../../use-cases/views/deadline-view.ts';
import type { Answer } from './route.ts';

type Limit<Caller> = {
  readonly rule: keyof RateRules;
  readonly side: 'reporter' | 'staff';
  /** What is counted together besides the address; undefined = this call is not counted. */
  readonly of: (call: Caller) => string | undefined;
  /** What succeeds is not counted. */
  readonly failuresOnly?: true;
};

type Located = { readonly address: string; readonly viewing: Viewing };

/**
 * A route's `run` with a limit on how often it is called from one address. Counted before anything is tried,
 * so that calls at the same time cannot slip through together.
 */
export const limited =
  <Caller extends Located>(
    { rule, side, of, failuresOnly }: Limit<Caller>,
    run: (call: Caller, deps: Dependencies) => Answer,
  ) =>
  async (call: Caller, deps: Dependencies): Answer => {
    const together = of(call);
    const allowed = deps.rateRules[rule];
    if (together === undefined || allowed === 'unlimited') return run(call, deps);
    const { times, seconds } = allowed;
    const span = Math.floor(Date.parse(call.viewing.now) / (seconds * 1000));
    const counter = deps.keyedHash.of('attempt', `${rule}|${span}|${call.address}|${together}`);
    const endsAt = new Date((span + 1) * seconds * 1000).toISOString();
    if ((await deps.rateLimit.count(side, counter, endsAt)) > times) return refused('request.too-many');
    const result = await run(call, deps);
    if (failuresOnly === true && result.ok) await deps.rateLimit.takeBack(side, counter);
    return result;
  };
