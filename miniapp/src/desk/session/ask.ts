import type { Answer } from '../../shared/api/answer';
import { request } from '../../shared/api/request';
import { endSession, readSession } from './session';
import { needsCode, typeCode } from './step-up';

type Call = Omit<Parameters<typeof request>[0], 'token'>;

const AWAY_MS = 60_000;
let notedAt = 0;

/** Only the officers' interface may write down that a session is in use: work elsewhere is told to it. */
function noteUse(path: string, token: string | undefined): void {
  const now = Date.now();
  if (path.startsWith('/officer/')) notedAt = now;
  else if (now - notedAt > AWAY_MS) {
    notedAt = now;
    void request({ method: 'GET', path: '/officer/sessions', token });
  }
}

/**
 * A call as the signed-in member of staff. Where it takes a code typed again, it is asked for, and the very same
 * call goes out once more. A session that has run out leads back to the sign-in.
 */
export async function ask<T>(call: Call): Promise<Answer<T>> {
  const token = readSession()?.token;
  let answer = await request<T>({ ...call, token });
  if (!answer.ok && needsCode(answer.problem) && readSession()?.token === token && (await typeCode()))
    answer = await request<T>({ ...call, token });
  if (answer.ok) noteUse(call.path, token);
  if (!answer.ok && answer.problem.status === 401 && readSession()?.token === token) endSession('expired');
  return answer;
}

export const read = <T>(path: string): Promise<Answer<T>> => ask<T>({ method: 'GET', path });
