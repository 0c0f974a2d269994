import type { NoticeVersion } from '../../../../functions/contract/privacy-notice';
import type { Payout, RewardDetail, RewardRow } from '../../../../functions/contract/rewards';
import type { Answer } from '../../shared/api/answer';
import { aboutReport, asCitizen } from '../../shared/api/citizen';
import { request } from '../../shared/api/request';
import { type Remote, remembered, useRemote } from '../../shared/api/use-remote';

type Page = { readonly items: readonly RewardRow[]; readonly cursor?: string };

const lists = remembered<Page>();
const details = remembered<RewardDetail>();

export const useRewards = (): Remote<Page> =>
  useRemote(lists, 'mine', () => asCitizen<Page>({ method: 'GET', path: '/citizen/rewards?limit=50' }));

/** `reportId` says whose session to use: a report opened by its code brings its reward along. */
export const useReward = (id: string, reportId: string): Remote<RewardDetail> =>
  useRemote(details, id, () =>
    aboutReport<RewardDetail>(reportId, { method: 'GET', path: `/citizen/rewards/${id}` }),
  );

type Bodies = {
  readonly claim: {
    readonly payout: Payout;
    readonly consent: true;
    readonly consentVersion: NoticeVersion;
  };
  readonly application: { readonly statement?: string };
  readonly waive: { readonly reason?: string };
  readonly objection: { readonly reason?: string };
};

export const actOnReward = <Act extends keyof Bodies>(
  id: string,
  reportId: string,
  act: Act,
  body: Bodies[Act],
  key: string,
): Promise<Answer<RewardDetail>> =>
  aboutReport<RewardDetail>(reportId, { method: 'POST', path: `/citizen/rewards/${id}/${act}`, body, key });

/** What WeChat's own sheet does in the real app; this operation exists in the embedded run only. */
export const confirmInSandbox = (packageInfo: string): Promise<Answer<{ readonly state: string }>> =>
  request({
    method: 'POST',
    path: '/local/wechat/confirm-transfer',
    body: { packageInfo, accept: true },
    key: packageInfo.slice(-60),
  });

/** It is the reporter's turn: to apply, to claim, or to confirm the payment, each with a date. */
export const isWaitingForMe = ({ next }: Pick<RewardRow, 'next'>): boolean => next?.owedBy === 'reporter';
