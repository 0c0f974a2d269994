import type { MessageSender } from '../../ports/message-sender.ts';

/**
 * No SMS provider is fixed: each city has its own contract. Final rather than a fault, so that a message
 * nobody can deliver is not retried for ever; the query page stays the authoritative notice.
 */
export const smsNotConfigured: MessageSender = {
  send: () => Promise.resolve('not-accepted'),
};
