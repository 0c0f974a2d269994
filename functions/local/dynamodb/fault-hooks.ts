import { internalServerError, serviceError } from './errors/dynamodb-error.ts';

export interface Call {
  readonly operation: string;
  readonly input: unknown;
}

/**
 * Where the engine touches its file. A hook that throws at `begin`, `apply` or `commit` undoes the write
 * group; at `committed` the write stays and only its answer is lost. A hook may also end the process there.
 */
export type IoBoundary = 'begin' | 'apply' | 'commit' | 'committed';

export interface FaultHooks {
  /** Before anything is read or written; a throw is the answer and nothing happens. */
  before?(call: Call): void | Promise<void>;
  /** After the commit; a throw replaces the answer (timed out but committed). */
  after?(call: Call): void | Promise<void>;
  atBoundary?(boundary: IoBoundary): void;
  /** Delay in ms after which a write reaches this index; 0 is immediate. Judged by the engine's clock. */
  indexLag?(tableName: string, indexName: string): number;
}

export function throttled(): Error {
  return serviceError(
    'ProvisionedThroughputExceededException',
    'The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level with the UpdateTable API.',
  );
}

export function transactionConflict(): Error {
  return serviceError('TransactionConflictException', 'Transaction is ongoing for the item');
}

export function serverFault(): Error {
  return internalServerError();
}

/** What the SDK sees when no answer arrives; it retries this by itself unless `maxAttempts` is 1. */
export function timedOut(): Error {
  const error = new Error('socket hang up');
  error.name = 'TimeoutError';
  return Object.assign(error, { code: 'ECONNRESET' });
}
