import type { Operation } from '../../contract/operation.ts';
import type { ProblemCode } from '../../contract/problem-codes.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import type { Access, Call } from './call.ts';

export type Answer = Promise<Outcome<unknown, ProblemCode>>;

/**
 * An operation with its access rule and what it does. A route without an access rule does not compile. `run`
 * is a method so that a table may hold routes of different calls; the dispatcher fills each call from the
 * route's own operation and access rule.
 */
export type Route = {
  readonly operation: Operation;
  readonly access: Access;
  run(call: Call<Operation, Access>, deps: Dependencies): Answer;
};

export function route<const O extends Operation, const A extends Access>(
  operation: O,
  access: A,
  run: (call: Call<O, A>, deps: Dependencies) => Answer,
): Route;
export function route(operation: Operation, access: Access, run: Route['run']): Route {
  return { operation, access, run };
}
