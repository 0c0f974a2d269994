import type { Operation } from '../../contract/operation.ts';
import type { AccessPolicy, AnybodyPolicy } from '../../domain/access/access-policy.ts';
import type { Call } from '../../handlers/http/call.ts';
import type { Answer, Route } from '../../handlers/http/route.ts';

const open: AccessPolicy = { who: 'anybody' };

/** An operation of the embedded run alone: open to everybody on this machine, and not in the table of policies. */
export function localRoute<const O extends Operation>(
  operation: O,
  run: (call: Call<O, AnybodyPolicy>) => Answer,
): Route;
export function localRoute(
  operation: Operation,
  run: (call: Call<Operation, AnybodyPolicy>) => Answer,
): Route {
  return { operation, policy: open, run };
}
