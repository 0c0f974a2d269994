import type { DynamoDBBatchResponse } from 'aws-lambda';
import * as v from 'valibot';
import type { Log } from '../../runtime/log.ts';
import { announceEvent, type HappenedEvent } from '../../use-cases/announce/announce-event.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';

/** The part of a stream record that is read here; whoever delivers it may send more. */
export type StreamedRecord = {
  readonly eventName?: string | undefined;
  readonly dynamodb?:
    | { readonly NewImage?: object | undefined; readonly SequenceNumber?: string | undefined }
    | undefined;
};

const text = v.object({ S: v.string() });

/** An event item of a case or a reward. */
const eventImage = v.object({
  pk: v.object({ S: v.pipe(v.string(), v.regex(/^[RW]#/)) }),
  sk: v.object({ S: v.pipe(v.string(), v.startsWith('E#')) }),
  type: text,
  at: text,
  version: v.object({ N: v.string() }),
  data: v.object({ S: v.optional(v.string()) }),
});

const notedData = v.pipe(v.string(), v.parseJson(), v.object({ kind: v.string(), key: v.string() }));

/** A new event; every other change of the table announces nothing. */
const happened = ({ eventName, dynamodb }: StreamedRecord): HappenedEvent | undefined => {
  const image = v.safeParse(eventImage, dynamodb?.NewImage);
  if (eventName !== 'INSERT' || !image.success) return undefined;
  const { pk, type, at, version, data } = image.output;
  // Reward events are stored in clear; a case's are sealed, and announce nothing that needs their content.
  const noted = type.S === 'deadline-noted' ? v.safeParse(notedData, data.S) : undefined;
  return {
    aggregate: pk.S.startsWith('R#') ? 'case' : 'reward',
    id: pk.S.slice(2),
    version: Number(version.N),
    type: type.S,
    at: at.S,
    ...(noted?.success === true && noted.output),
  };
};

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
