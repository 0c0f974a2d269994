import type { TrackedDeadline } from '../../domain/deadline/track.ts';
import type { RewardEvent } from '../../domain/reward/reward-event.ts';

/** Limits that tell how, not only that, somebody is paid: cash has other ones than a transfer. */
const PAYMENT_KINDS: readonly string[] = ['pay', 'payment-confirmation'];

/** Finance watches over payments; who handled the case learns that a reward was claimed, and later that it was paid. */
export const eventsForHandlers = (events: readonly RewardEvent[]): readonly RewardEvent[] => {
  const claimed = events.findIndex(({ type }) => type === 'claimed');
  return events.filter((event, index) => {
    if (event.type === 'claimed') return index === claimed;
    if (event.type === 'payment-waiting' || event.type === 'recipient-checked') return false;
    if (event.type !== 'deadline-noted') return true;
    const { kind } = event.data;
    return !PAYMENT_KINDS.includes(kind) && !(kind === 'claim' && claimed !== -1 && index > claimed);
  });
};

export const deadlinesForHandlers = (
  deadlines: readonly TrackedDeadline[],
  events: readonly RewardEvent[],
): readonly TrackedDeadline[] => {
  const claimed = events.find(({ type }) => type === 'claimed');
  return deadlines
    .filter(({ kind }) => !PAYMENT_KINDS.includes(kind))
    .map((deadline) =>
      deadline.kind === 'claim' && claimed !== undefined
        ? { ...deadline, status: 'met', metAt: claimed.at }
        : deadline,
    );
};

/** While it is being paid there is nothing for handlers to wait for. */
export const isWithFinance = (state: string): boolean => state === 'claimed' || state === 'paying';
