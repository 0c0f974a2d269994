import type { CaseDetail, CaseRow } from '../../../../functions/contract/cases';
import type { Answer } from '../../shared/api/answer';
import { type Remote, remembered, useRemote } from '../../shared/api/use-remote';
import { asOfficer } from './session';

type Page = { readonly items: readonly CaseRow[]; readonly cursor?: string };

const lists = remembered<Page>();
const details = remembered<CaseDetail>();

/** By next due date, as the server orders them. */
export const useTasks = (): Remote<Page> =>
  useRemote(lists, 'today', () => asOfficer<Page>({ method: 'GET', path: '/officer/cases?limit=50' }));

export const useTask = (id: string): Remote<CaseDetail> =>
  useRemote(details, id, () => asOfficer<CaseDetail>({ method: 'GET', path: `/officer/cases/${id}` }));

export type FieldCommand =
  | { readonly command: 'sign'; readonly version: number }
  | { readonly command: 'return'; readonly version: number; readonly reason: string }
  | {
      readonly command: 'record-site-check';
      readonly version: number;
      readonly visitedAt: string;
      readonly violationSeen: boolean;
      readonly notes: string;
      readonly evidence: readonly string[];
    };

export const commandTask = (id: string, command: FieldCommand, key: string): Promise<Answer<unknown>> =>
  asOfficer({ method: 'POST', path: `/officer/cases/${id}/commands`, body: command, key });

/** What is done on the phone, the primary first; the rest belongs to the desk. */
export const fieldActions = ['sign', 'record-site-check', 'return'] as const;
