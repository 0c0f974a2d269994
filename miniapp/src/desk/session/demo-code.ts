import type * as v from 'valibot';
import type { readOtp } from '../../../../functions/contract/local.ts';
import { request } from '../../shared/api/request';

type Otp = v.InferOutput<(typeof readOtp)['response']>;

/** The code an authenticator would show; only the embedded run tells it. */
export async function demoCode(username: string): Promise<string | undefined> {
  const path = `/local/otp/${encodeURIComponent(username)}`;
  const answer = await request<Otp>({ method: 'GET', path });
  // A static host answers unknown paths with a page.
  return answer.ok && typeof answer.value?.otp === 'string' ? answer.value.otp : undefined;
}
