import type { RateRules } from '../../ports/rate-limit.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { admit, type Counted, takeBack } from '../../use-cases/limit/admit.ts';
import type { Viewing } from '../../use-cases/views/deadline-view.ts';
import type { Answer } from './route.ts';

type Limit<Caller> = {
  readonly rule: keyof RateRules;
  readonly side: 'reporter' | 'staff';
  /** What is counted together besides the address; undefined = this call is not counted. */
  readonly of: (call: Caller) => string | undefined;
  /** Counted together wherever it comes from. */
  readonly anywhere?: true;
  /** What succeeds is not counted. */
  readonly failuresOnly?: true;
};

type Located = {
  readonly address: string;
  readonly viewing: Viewing;
  readonly body: unknown;
  readonly operationId: string;
  readonly requestKey: string | undefined;
  readonly proof: string | undefined;
};

/**
 * A route's `run` with limits on how often it is called. `once`: the Idempotency-Key makes one thing only, so
 * work bound to it is spent with it; other calls bind their work to what they say.
 */
export const limited =
  <Caller extends Located>(
    limits: Limit<Caller> | readonly Limit<Caller>[],
    run: (call: Caller, deps: Dependencies) => Answer,
    once = false,
  ) =>
  async (call: Caller, deps: Dependencies): Answer => {
    const { address, viewing, proof, operationId, requestKey } = call;
    const counted = (Array.isArray(limits) ? limits : [limits]).flatMap(
      ({ rule, side, of, anywhere, failuresOnly }: Limit<Caller>) => {
        const together = of(call);
        if (together === undefined) return [];
        const where = anywhere === true ? '' : address;
        return [{ rule, side, together: `${where}|${together}`, failuresOnly }];
      },
    );
    const bound = once ? boundTo(operationId, requestKey) : boundTo(operationId, JSON.stringify(call.body));
    const { now } = viewing;
    const admitted = await admit(deps, { counted, proof, bound, now });
    if (!admitted.ok) return admitted;
    const result = await run(call, deps);
    const undone: readonly Counted[] = counted.filter(({ failuresOnly }) => failuresOnly === true);
    if (result.ok) await takeBack(deps, undone, now);
    return result;
  };

export const boundTo = (operationId: string, what: string | undefined): string | undefined =>
  what === undefined ? undefined : `${operationId}|${what}`;
