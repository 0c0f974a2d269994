import type { DynamoDBBatchResponse } from 'aws-lambda';
import * as v from 'valibot';
import type { HappenedEvent } from '../../use-cases/announce/announce-event.ts';

/** The part of a stream record that is read here; whoever delivers it may send more. */
export type StreamedRecord = {
  readonly eventName?: string | undefined;
  readonly dynamodb?:
    | {
        readonly OldImage?: object | undefined;
        readonly NewImage?: object | undefined;
        readonly SequenceNumber?: string | undefined;
      }
    | undefined;
};

const text = v.object({ S: v.string() });

/** An event item of a case or a reward. */
const eventImage = v.object({
  pk: v.object({ S: v.pipe(v.string(), v.regex(/^[RW]#/)) }),
  sk: v.object({ S: v.pipe(v.string(), v.startsWith('E#')) }),
  type: text,
  at: text,
  by: text,
  version: v.object({ N: v.string() }),
  data: v.object({ S: v.optional(v.string()) }),
});

const notedData = v.pipe(v.string(), v.parseJson(), v.object({ kind: v.string(), key: v.string() }));

/** A new event; every other change of the table announces nothing. */
export const happened = ({ eventName, dynamodb }: StreamedRecord): HappenedEvent | undefined => {
  const image = v.safeParse(eventImage, dynamodb?.NewImage);
  if (eventName !== 'INSERT' || !image.success) return undefined;
  const { pk, type, at, by, version, data } = image.output;
  // Reward events are stored in clear; a case's are sealed, and announce nothing that needs their content.
  const noted = type.S === 'deadline-noted' ? v.safeParse(notedData, data.S) : undefined;
  return {
    aggregate: pk.S.startsWith('R#') ? 'case' : 'reward',
    id: pk.S.slice(2),
    version: Number(version.N),
    type: type.S,
    at: at.S,
    by: by.S,
    ...(noted?.success === true && noted.output),
  };
};

/** Everything from this record on is delivered again. */
export const failedFrom = (record: StreamedRecord | undefined): DynamoDBBatchResponse => ({
  batchItemFailures: [{ itemIdentifier: record?.dynamodb?.SequenceNumber ?? '' }],
});
