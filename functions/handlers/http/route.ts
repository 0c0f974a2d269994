import type { Operation } from '../../contract/operation.ts';
import type { ProblemCode } from '../../contract/problem-codes.ts';
import { accessPolicies, type OperationId } from '../../domain/access/access-policies.ts';
import type { AccessPolicy } from '../../domain/access/access-policy.ts';
import { type FieldRules, fieldPolicies } from '../../domain/access/field-policy.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import type { Call } from './call.ts';

export type Answer = Promise<Outcome<unknown, ProblemCode>>;

/**
 * An operation with its access policy and what it does. `run` is a method so that a table may hold routes of
 * different calls; the dispatcher fills each call from the route's own operation and policy.
 */
export type Route = {
  readonly operation: Operation;
  readonly policy: AccessPolicy;
  /** What not everybody who gets the answer gets of it. */
  readonly rules?: FieldRules | undefined;
  run(call: Call<Operation, AccessPolicy>, deps: Dependencies): Answer;
};

/** The policy comes from the one table: an operation that has none there is no route. */
export function route<const O extends Operation & { readonly id: OperationId }>(
  operation: O,
  run: (call: Call<O, (typeof accessPolicies)[O['id']]>, deps: Dependencies) => Answer,
): Route;
export function route(operation: Operation & { readonly id: OperationId }, run: Route['run']): Route {
  return { operation, policy: accessPolicies[operation.id], rules: fieldPolicies[operation.id], run };
}
