import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { SQSEvent } from 'aws-lambda';
import { deadlineSweep } from '../handlers/events/deadline-sweep.ts';
import { evidencePipeline } from '../handlers/events/evidence-pipeline.ts';
import { recordRoots } from '../handlers/events/record-roots.ts';
import { retentionSweep } from '../handlers/events/retention-sweep.ts';
import { announceStream, countStream } from '../handlers/events/table-stream.ts';
import { transferNotice } from '../handlers/wechat/transfer-notice.ts';
import type { Log } from '../runtime/log.ts';
import { type LocalSystem, localTables } from './local-system.ts';
import { httpEvent } from './server/http-event.ts';
import { endOfStream, streamPump } from './stream-pump.ts';

export type Background = {
  /** One tick of the scheduler, and everything it causes. */
  tick(): Promise<void>;
  /** Moves the clock forward through every instant at which something is due. */
  moveTo(instant: string): Promise<void>;
  /** Files, stream and notices that wait have been worked off. */
  settle(): Promise<void>;
};

const SHARDS = ['0', '1', '2', '3', 'reward'];
/** WeChat ends an unconfirmed transfer 24 hours after its own clock saw it; its notices need ticks of their own. */
const WECHAT_STEP_MS = 6 * 3_600_000;

/** Everything the cloud triggers by itself: scheduler, stream, queue of uploads, WeChat's notices. */
export const startBackground = (system: LocalSystem, log: Log): Background => {
  const { deps, clock, engine, evidence, sandbox, client } = system;
  const sweep = deadlineSweep(deps, clock, log);
  const retention = retentionSweep(deps, clock, log);
  const roots = recordRoots(deps, clock, log);
  const { cases } = localTables;
  // Messages told before a restart must not be told again; what was counted before is not counted again.
  const messages = streamPump(engine, cases, announceStream(deps, log), endOfStream(engine, cases));
  const figures = streamPump(engine, cases, countStream(deps, log), '0');
  const inspect = evidencePipeline(deps, log);
  const notice = transferNotice(deps, clock, log);
  evidence.onObjectCreated(async ({ key }) => {
    await inspect(uploadEvent(key));
  });
  sandbox.onNotice(async ({ headers, rawBody }) => {
    const { statusCode } = await notice(
      httpEvent({ method: 'POST', path: '/wechat/transfer-notices', query: '', headers, body: rawBody }),
    );
    return statusCode ?? 500;
  });

  const settle = async (): Promise<void> => {
    await evidence.idle();
    await sandbox.advance(clock.now());
    await figures.drain();
    await messages.drain();
  };
  const tick = async (): Promise<void> => {
    await settle();
    await sweep();
    await roots();
    await retention();
    await engine.expireTtl();
    await settle();
  };
  const nextWake = async (): Promise<string | undefined> => {
    const firsts = await Promise.all(
      SHARDS.map((shard) =>
        client.send(
          new QueryCommand({
            TableName: localTables.cases,
            IndexName: 'due',
            Limit: 1,
            // What is due already and could not be settled must not hide what falls due next.
            KeyConditionExpression: 'duePk = :pk AND dueSk > :now',
            ExpressionAttributeValues: { ':pk': { S: `D#${shard}` }, ':now': { S: `${clock.now()}#~` } },
          }),
        ),
      ),
    );
    return firsts
      .map(({ Items }) => Items?.[0]?.['dueSk']?.S?.split('#')[0])
      .filter((at) => at !== undefined)
      .toSorted()[0];
  };
  return {
    tick,
    settle,
    moveTo: async (target) => {
      await tick();
      for (;;) {
        const now = clock.now();
        const soonest = await nextWake();
        const step = new Date(Date.parse(now) + WECHAT_STEP_MS).toISOString();
        const next = soonest !== undefined && soonest < step ? soonest : step;
        if (next >= target) break;
        clock.moveTo(next);
        await tick();
      }
      clock.moveTo(target);
      await tick();
    },
  };
};

const uploadEvent = (key: string): SQSEvent => ({
  Records: [
    {
      messageId: key,
      receiptHandle: '',
      body: JSON.stringify({ Records: [{ s3: { object: { key: encodeURIComponent(key) } } }] }),
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: '0',
        SenderId: 'local',
        ApproximateFirstReceiveTimestamp: '0',
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:local:0:uploads',
      awsRegion: 'local',
    },
  ],
});
