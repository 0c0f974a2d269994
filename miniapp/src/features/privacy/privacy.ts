import type * as v from 'valibot';
import type { listIdentityAccess } from '../../../../functions/contract/identity';
import type { Certificate, DataExport, OwnContact } from '../../../../functions/contract/privacy';
import type { ReportRow } from '../../../../functions/contract/reports';
import type { Answer } from '../../shared/api/answer';
import { aboutReport, asCitizen } from '../../shared/api/citizen';
import { type Remote, remembered, useRemote } from '../../shared/api/use-remote';

export type Accesses = v.InferOutput<(typeof listIdentityAccess)['response']>;
type Reports = { readonly items: readonly ReportRow[] };

const accesses = remembered<Accesses>();
const reports = remembered<Reports>();
const contacts = remembered<OwnContact>();

/** With a report: as the holder of its receipt code, where one is open. */
export const listAccesses = (reportId?: string, cursor?: string): Promise<Answer<Accesses>> => {
  const path = `/citizen/identity-access?limit=20${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
  return reportId === undefined
    ? asCitizen<Accesses>({ method: 'GET', path })
    : aboutReport<Accesses>(reportId, { method: 'GET', path });
};

export const useAccesses = (reportId?: string): Remote<Accesses> =>
  useRemote(accesses, reportId ?? 'mine', () => listAccesses(reportId));

export const useOwnReports = (): Remote<Reports> =>
  useRemote(reports, 'mine', () => asCitizen<Reports>({ method: 'GET', path: '/citizen/reports?limit=50' }));

const pathOf = (reportId: string, last: string) => `/citizen/reports/${reportId}/${last}`;

export const useContact = (reportId: string): Remote<OwnContact> =>
  useRemote(contacts, reportId, () =>
    aboutReport<OwnContact>(reportId, { method: 'GET', path: pathOf(reportId, 'contact') }),
  );

export const correctContact = (reportId: string, body: object, key: string): Promise<Answer<OwnContact>> =>
  aboutReport<OwnContact>(reportId, { method: 'POST', path: pathOf(reportId, 'contact'), body, key });

export const eraseReport = (reportId: string, body: object, key: string): Promise<Answer<Certificate>> =>
  aboutReport<Certificate>(reportId, { method: 'POST', path: pathOf(reportId, 'erasure'), body, key });

export const exportData = (key: string): Promise<Answer<DataExport>> =>
  asCitizen<DataExport>({ method: 'POST', path: '/citizen/data-export', body: {}, key });

export const deleteAccount = (
  key: string,
): Promise<Answer<{ readonly certificates: readonly Certificate[] }>> =>
  asCitizen({ method: 'DELETE', path: '/citizen/account', key });
