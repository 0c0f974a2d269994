import type { Answer } from './answer';
import { citizenToken, forgetCitizenSession, receiptToken } from './citizen-session';
import { request } from './request';

type Call = Omit<Parameters<typeof request>[0], 'token'>;

/** A call as the signed-in reporter; an expired session is opened anew once. */
export async function asCitizen<T>(call: Call): Promise<Answer<T>> {
  const session = await citizenToken();
  if (!session.ok) return session;
  const answer = await request<T>({ ...call, token: session.value.token });
  if (answer.ok || answer.problem.status !== 401) return answer;
  forgetCitizenSession();
  const again = await citizenToken();
  return again.ok ? request<T>({ ...call, token: again.value.token }) : again;
}

/** A call about one report: with its receipt session where one is open, else as the reporter. */
export function aboutReport<T>(reportId: string, call: Call): Promise<Answer<T>> {
  const token = receiptToken(reportId);
  return token === undefined ? asCitizen<T>(call) : request<T>({ ...call, token });
}
