import { describe, expect, it } from 'vitest';
import { createOutbox } from '../../../functions/local/outbox.ts';
import { smsOutbox } from '../../../functions/local/sms/sms-outbox.ts';
import { movableClock } from '../../builders/movable-clock.ts';
import { acceptedMessage } from '../../builders/wechat-world.ts';

const sms = (dedupe: string) => ({ ...acceptedMessage('13800000000', dedupe), channel: 'sms' as const });

describe('SMS of the embedded run', () => {
  it('land in the outbox once per event and can be listed from an instant on', async () => {
    const clock = movableClock();
    const outbox = createOutbox();
    const sender = smsOutbox(outbox, clock);
    await sender.send(sms('evt_1'));
    await sender.send(sms('evt_1'));
    clock.forward(1);
    expect(await sender.send(sms('evt_2'))).toBe('sent');
    expect(outbox.list()).toHaveLength(2);
    expect(outbox.list(clock.now())).toMatchObject([
      { channel: 'sms', to: '13800000000', kind: 'report-accepted' },
    ]);
  });

  it('are forgotten from the oldest on when there are too many', () => {
    const outbox = createOutbox(2);
    const { channel, to, kind, fields, page } = sms('x');
    for (const at of ['1', '2', '3']) outbox.record({ at, channel, to, kind, fields, page });
    expect(outbox.list().map(({ at }) => at)).toEqual(['2', '3']);
  });
});
