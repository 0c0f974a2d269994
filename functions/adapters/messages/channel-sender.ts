import type { MessageSender, OutgoingMessage } from '../../ports/message-sender.ts';

const remembered = 10_000;

/**
 * Hands a message to the sender of its channel. Remembers what this process has sent, so that an event
 * delivered twice in a row spends one consent; the lasting record is the caller's.
 */
export const channelSender = (
  senders: Readonly<Record<OutgoingMessage['channel'], MessageSender>>,
): MessageSender => {
  const answers = new Map<string, Awaited<ReturnType<MessageSender['send']>>>();
  return {
    send: async (message) => {
      const before = answers.get(message.dedupe);
      if (before !== undefined) return before;
      const answer = await senders[message.channel].send(message);
      answers.set(message.dedupe, answer);
      if (answers.size > remembered) {
        for (const oldest of answers.keys()) {
          answers.delete(oldest);
          break;
        }
      }
      return answer;
    },
  };
};
