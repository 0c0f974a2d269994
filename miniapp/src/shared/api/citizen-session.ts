import { loginCode } from '../wechat/login-code';
import { dropStored, readStored, writeStored } from '../wechat/storage';
import type { Answer } from './answer';
import { request } from './request';

type Session = { readonly token: string };

export const hasCitizenSession = (): boolean => readStored('citizen-token') !== undefined;

let opening: Promise<Answer<Session>> | undefined;

/** The reporter's own session, opened at first need. Filing without a name never comes here. */
export async function citizenToken(): Promise<Answer<Session>> {
  const stored = readStored('citizen-token');
  if (typeof stored === 'string') return { ok: true, value: { token: stored } };
  opening ??= open().finally(() => {
    opening = undefined;
  });
  return opening;
}

async function open(): Promise<Answer<Session>> {
  const code = await loginCode();
  const answer = await request<Session>({ method: 'POST', path: '/citizen/sessions', body: { code } });
  if (answer.ok) writeStored('citizen-token', answer.value.token);
  return answer;
}

const receiptTokens = new Map<string, string>();

/** A session that a receipt code opened. It lives in memory only: a found phone must not show the report. */
export const keepReceiptToken = (reportId: string, token: string): void => {
  receiptTokens.set(reportId, token);
};
export const receiptToken = (reportId: string): string | undefined => receiptTokens.get(reportId);

export const forgetCitizenSession = (): void => {
  dropStored('citizen-token');
  dropStored('waiting');
};
