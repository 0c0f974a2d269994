import type { OwnNotice } from '../../../../functions/contract/notices';
import type { Answer } from '../../shared/api/answer';
import { asCitizen } from '../../shared/api/citizen';
import { type Remote, remembered, useRemote } from '../../shared/api/use-remote';
import { readStored, writeStored } from '../../shared/wechat/storage';

type Page = { readonly items: readonly OwnNotice[]; readonly cursor?: string };

const lists = remembered<Page>();

export const listNotices = (cursor?: string): Promise<Answer<Page>> =>
  asCitizen<Page>({
    method: 'GET',
    path: `/citizen/notices${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`,
  });

export const useNotices = (): Remote<Page> => useRemote(lists, 'mine', () => listNotices());

const name = 'notices-seen';

/** Up to when everything was seen on this phone. The server is not told what somebody reads, and when. */
export const seenUntil = (): string => {
  const stored = readStored(name);
  return typeof stored === 'string' ? stored : '';
};

export const isUnseen = ({ at }: Pick<OwnNotice, 'at'>, until: string): boolean => at > until;

export const markSeen = (items: readonly Pick<OwnNotice, 'at'>[]): void => {
  const newest = items
    .map(({ at }) => at)
    .sort()
    .at(-1);
  if (newest !== undefined && newest > seenUntil()) writeStored(name, newest);
};
