import {
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Committed } from '../../ports/case-store.ts';
import type { DynamoContext } from './dynamo-context.ts';

/** One part of a transaction, and what it means when its condition does not hold. */
export type Write = {
  readonly action: TransactWriteItem;
  readonly refusal: Exclude<Committed, 'committed'> | 'fault';
};

/** A command that lost its turn is decided anew before anything else is told. */
const precedence = ['conflict', 'fault', 'budget-exhausted', 'evidence-unusable'] as const;

const maxAttempts = 5;

/**
 * All or nothing. Another transaction on the same item, or throttling, cancels without a decision: such a
 * transaction is tried again. A lost answer is repeated by the SDK with the same request token.
 */
export const transact = async (context: DynamoContext, writes: readonly Write[]): Promise<Committed> => {
  const command = { TransactItems: writes.map(({ action }) => action) };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await context.client.send(new TransactWriteItemsCommand(command));
      return 'committed';
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = error.CancellationReasons?.map(({ Code }) => Code) ?? [];
      const refusal = refusalOf(writes, reasons);
      if (refusal === 'fault')
        throw new Error('a condition failed that no command can break', { cause: error });
      if (refusal !== undefined) return refusal;
      if (attempt === maxAttempts || !reasons.some(isPassing)) throw error;
    }
    const [jitter = 0] = context.randomness.bytes(1);
    await context.pause(10 * 2 ** attempt + (jitter % 16));
  }
};

const refusalOf = (writes: readonly Write[], reasons: readonly (string | undefined)[]) => {
  const failed = writes.filter((_, index) => reasons[index] === 'ConditionalCheckFailed');
  return precedence.find((refusal) => failed.some((write) => write.refusal === refusal));
};

const isPassing = (reason: string | undefined): boolean =>
  reason === 'TransactionConflict' ||
  reason === 'ThrottlingError' ||
  reason === 'ProvisionedThroughputExceeded';
