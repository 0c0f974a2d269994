import { receiptToken } from '../../shared/api/citizen-session';
import { readStored, writeStored } from '../../shared/wechat/storage';

const name = 'messages-read';

const readAll = (): Readonly<Record<string, string>> => {
  const stored = readStored(name);
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter(([, at]) => typeof at === 'string'));
};

/** Until when the messages of a report were read on this phone. */
export const readUntil = (reportId: string): string => readAll()[reportId] ?? '';

/** Of a report opened by its code nothing stays on the phone: it may be somebody else's. */
export const markRead = (reportId: string, messages: readonly { readonly at: string }[]): void => {
  const newest = messages
    .map(({ at }) => at)
    .sort()
    .at(-1);
  if (newest === undefined || receiptToken(reportId) !== undefined) return;
  const read = readAll();
  if (newest > (read[reportId] ?? '')) writeStored(name, { ...read, [reportId]: newest });
};
