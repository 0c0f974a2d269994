import type { ReportDetail, ReportRow } from '../../../../functions/contract/reports';
import type { Answer } from '../../shared/api/answer';
import { aboutReport, asCitizen } from '../../shared/api/citizen';
import { type Remote, remembered, useRemote } from '../../shared/api/use-remote';
import { randomKey } from '../../shared/wechat/random-key';

type Page = { readonly items: readonly ReportRow[]; readonly cursor?: string };

const lists = remembered<Page>();
const details = remembered<ReportDetail>();

export const listReports = (cursor?: string): Promise<Answer<Page>> =>
  asCitizen<Page>({
    method: 'GET',
    path: `/citizen/reports?limit=20${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
  });

export const useReports = (): Remote<Page> => useRemote(lists, 'mine', () => listReports());

export const useReport = (id: string): Remote<ReportDetail> =>
  useRemote(details, id, () =>
    aboutReport<ReportDetail>(id, { method: 'GET', path: `/citizen/reports/${id}` }),
  );

type Act = 'supplements' | 'messages' | 'call' | 'withdrawal' | 'rating' | 'review';

/** Each opened form has one key: tapping twice sends once. */
export const newIntent = (): string => randomKey();

export const actOnReport = (
  id: string,
  act: Act,
  body: unknown,
  key: string,
): Promise<Answer<ReportDetail>> =>
  aboutReport<ReportDetail>(id, { method: 'POST', path: `/citizen/reports/${id}/${act}`, body, key });
