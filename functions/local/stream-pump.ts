import type { tableStream } from '../handlers/events/table-stream.ts';
import type { Engine } from './dynamodb/engine.ts';

type StreamHandler = ReturnType<typeof tableStream>;

export type StreamPump = {
  /** Delivers everything written so far; on failure the rest waits for the next call. */
  drain(): Promise<void>;
};

const BATCH = 100;

/** Lambda's event source mapping in small: batches in order, and again from the first record that failed. */
export const streamPump = (
  engine: Engine,
  table: string,
  handler: StreamHandler,
  from: string,
): StreamPump => {
  let after = from;
  let draining: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    for (;;) {
      const records = engine.readStream(table, after, BATCH);
      const last = records.at(-1);
      if (last === undefined) return;
      const { batchItemFailures } = await handler({ Records: records });
      const failed = batchItemFailures[0]?.itemIdentifier;
      const before =
        failed === undefined
          ? last
          : records[records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === failed) - 1];
      if (before !== undefined) after = before.dynamodb.SequenceNumber;
      if (failed !== undefined) return;
    }
  };
  return {
    drain: () => {
      draining ??= run().finally(() => {
        draining = undefined;
      });
      return draining;
    },
  };
};

/** Where the stream ends now. */
export const endOfStream = (engine: Engine, table: string): string => {
  let after = '0';
  for (;;) {
    const last = engine.readStream(table, after, 1_000).at(-1);
    if (last === undefined) return after;
    after = last.dynamodb.SequenceNumber;
  }
};
