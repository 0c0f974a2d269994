import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as v from 'valibot';
import type { Log } from '../../runtime/log.ts';
import { type InspectDependencies, inspectEvidence } from '../../use-cases/evidence/inspect-evidence.ts';

const objectCreated = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ Records: v.array(v.object({ s3: v.object({ object: v.object({ key: v.string() }) }) })) }),
);

/** Triggered for every upload into quarantine, at least once. */
export const evidencePipeline =
  (deps: InspectDependencies, log: Log) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failures: { itemIdentifier: string }[] = [];
    for (const record of Records) {
      try {
        const { Records: objects } = v.parse(objectCreated, record.body);
        for (const { s3 } of objects) await inspectEvidence(deps, evidenceIdOf(s3.object.key));
      } catch (error) {
        log.error('evidence-failed', error);
        failures.push({ itemIdentifier: record.messageId });
      }
    }
    return { batchItemFailures: failures };
  };

/** S3 writes keys as URLs do. */
const evidenceIdOf = (key: string): string =>
  decodeURIComponent(key.replace(/\+/g, ' ')).replace(/^quarantine\//, '');
