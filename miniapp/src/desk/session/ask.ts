import type { Answer } from '../../shared/api/answer';
import { request } from '../../shared/api/request';
import { endSession, readSession } from './session';

type Call = Omit<Parameters<typeof request>[0], 'token'>;

/** A call as the signed-in member of staff. A session that has run out leads back to the sign-in. */
export async function ask<T>(call: Call): Promise<Answer<T>> {
  const token = readSession()?.token;
  const answer = await request<T>({ ...call, token });
  if (!answer.ok && answer.problem.status === 401 && readSession()?.token === token) endSession('expired');
  return answer;
}

export const read = <T>(path: string): Promise<Answer<T>> => ask<T>({ method: 'GET', path });
