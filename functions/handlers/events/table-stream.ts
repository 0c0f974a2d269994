import type { DynamoDBBatchResponse } from 'aws-lambda';
import type { Log } from '../../runtime/log.ts';
import { announceEvent } from '../../use-cases/announce/announce-event.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { happened, type StreamedRecord } from './stream-event.ts';

/** Triggered by the table's stream, at least once and in order for each case. Failed records come again. */
export const tableStream =
  (deps: Pick<Dependencies, 'vault' | 'messages' | 'store'>, log: Log) =>
  async ({ Records }: { readonly Records: readonly StreamedRecord[] }): Promise<DynamoDBBatchResponse> => {
    for (const record of Records) {
      const event = happened(record);
      if (event === undefined) continue;
      try {
        await announceEvent(deps, event);
      } catch (error) {
        log.error('stream-record-failed', error, { type: event.type });
        // Everything from the first failure on is delivered again, so the order is kept.
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
      }
    }
    return { batchItemFailures: [] };
  };
