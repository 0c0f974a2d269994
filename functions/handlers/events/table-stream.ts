import type { DynamoDBBatchResponse } from 'aws-lambda';
import type { Log } from '../../runtime/log.ts';
import { announceEvent } from '../../use-cases/announce/announce-event.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { enlistRetention } from '../../use-cases/privacy/enlist-retention.ts';
import { countChanges } from '../../use-cases/statistics/count-changes.ts';
import { failedFrom, happened, type StreamedRecord } from './stream-event.ts';

type Batch = { readonly Records: readonly StreamedRecord[] };

/** Triggered by the table's stream, at least once and in order for each case. Failed records come again. */
export const tableStream = (
  deps: Pick<Dependencies, 'vault' | 'messages' | 'store' | 'tally' | 'records' | 'erasures' | 'retention'>,
  log: Log,
): ((batch: Batch) => Promise<DynamoDBBatchResponse>) => {
  const count = countStream(deps, log);
  return async (batch) => {
    const counted = await count(batch);
    return counted.batchItemFailures.length > 0 ? counted : announceStream(deps, log)(batch);
  };
};

/** Tells reporters what happened. */
export const announceStream =
  (deps: Pick<Dependencies, 'vault' | 'messages' | 'store'>, log: Log) =>
  async ({ Records }: Batch): Promise<DynamoDBBatchResponse> => {
    for (const record of Records) {
      const event = happened(record);
      if (event === undefined) continue;
      try {
        await announceEvent(deps, event);
      } catch (error) {
        log.error('stream-record-failed', error, { type: event.type });
        // Everything from the first failure on is delivered again, so the order is kept.
        return failedFrom(record);
      }
    }
    return { batchItemFailures: [] };
  };

/** Keeps the figures, the list of what is to be erased and the ends of chains; a record again changes nothing. */
export const countStream =
  (deps: Pick<Dependencies, 'tally' | 'records' | 'erasures' | 'retention'>, log: Log) =>
  async ({ Records }: Batch): Promise<DynamoDBBatchResponse> => {
    try {
      const changes = Records.flatMap(({ dynamodb = {} }) => deps.tally.changeIn(dynamodb) ?? []);
      await countChanges(deps, changes);
      await enlistRetention(deps, changes);
      const ends = Records.flatMap(({ dynamodb = {} }) => deps.records.changeIn(dynamodb) ?? []);
      await deps.records.changed(ends);
      return { batchItemFailures: [] };
    } catch (error) {
      log.error('stream-record-failed', error, { type: 'count' });
      return failedFrom(Records[0]);
    }
  };
