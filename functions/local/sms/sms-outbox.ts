import type { Clock } from '../../ports/clock.ts';
import type { MessageSender } from '../../ports/message-sender.ts';
import type { Outbox } from '../outbox.ts';

/** SMS of the embedded run: recorded, never sent; the same event once. */
export const smsOutbox = (outbox: Outbox, clock: Clock): MessageSender => {
  const sent = new Set<string>();
  return {
    send: ({ channel, to, kind, fields, page, dedupe }) => {
      if (!sent.has(dedupe)) outbox.record({ at: clock.now(), channel, to, kind, fields, page });
      sent.add(dedupe);
      return Promise.resolve('sent');
    },
  };
};
