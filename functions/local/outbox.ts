import type { OutgoingMessage } from '../ports/message-sender.ts';

/** A message that would have gone out, as `GET /local/outbox` shows it. */
export type OutboxEntry = { readonly at: string } & Pick<
  OutgoingMessage,
  'channel' | 'to' | 'kind' | 'fields' | 'page'
>;

export type Outbox = {
  record(entry: OutboxEntry): void;
  /** In order; from `since` (an instant) on, that instant included. */
  list(since?: string): readonly OutboxEntry[];
};

/** Kept in memory: the newest `limit` messages. */
export const createOutbox = (limit = 10_000): Outbox => {
  const entries: OutboxEntry[] = [];
  return {
    record: (entry) => {
      entries.push(entry);
      if (entries.length > limit) entries.splice(0, entries.length - limit);
    },
    list: (since) => entries.filter((entry) => since === undefined || entry.at >= since),
  };
};
