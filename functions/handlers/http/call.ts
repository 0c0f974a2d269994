import type { InferOutput } from 'valibot';
import type { Operation } from '../../contract/operation.ts';
import type { AccessPolicy, ReporterPolicy, StaffPolicy } from '../../domain/access/access-policy.ts';
import type { By } from '../../domain/case/case-event.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import type { CitizenSession } from '../../ports/identity-vault.ts';
import type { Command } from '../../use-cases/command.ts';
import type { Viewing } from '../../use-cases/views/deadline-view.ts';

export type Caller<P extends AccessPolicy> = P extends StaffPolicy
  ? { readonly officer: Officer }
  : P extends ReporterPolicy
    ? { readonly session: CitizenSession }
    : { readonly session: CitizenSession | undefined };

type Input<O extends Operation, Key extends 'body' | 'query'> = O[Key] extends infer Schema
  ? Schema extends import('valibot').GenericSchema
    ? InferOutput<Schema>
    : undefined
  : undefined;

export type Call<O extends Operation, P extends AccessPolicy> = Caller<P> & {
  readonly body: Input<O, 'body'>;
  readonly query: Input<O, 'query'>;
  /** The `{id}` of the path; empty where the path has none. */
  readonly id: string;
  readonly viewing: Viewing;
  /** The caller's Idempotency-Key, scoped to caller and operation. */
  readonly claim: (by: By) => Command;
  readonly operationId: string;
  /** The Idempotency-Key as the client sent it. */
  readonly requestKey: string | undefined;
  /** Work the client did for this request. */
  readonly proof: string | undefined;
  /** Where the call came from; for counting only, never stored in the clear. */
  readonly address: string;
  /** Hash of the caller's session token; empty without a session. */
  readonly tokenHash: string;
  /** The second factor of this session was typed within the last minutes. */
  readonly factorIsFresh: boolean;
  /**
   * Who may attach the files announced here. One owner for all reporters: a phone uploads without a session so
   * that no file leads back to a person, and the random id of a file is known to its phone alone.
   */
  readonly evidenceOwner: string;
};
