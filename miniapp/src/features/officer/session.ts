import type { Answer } from '../../shared/api/answer';
import { request } from '../../shared/api/request';
import { forgetKnown } from '../../shared/api/use-remote';
import { startAt } from '../../shared/wechat/navigation';
import { dropStored, readStored, writeStored } from '../../shared/wechat/storage';

export type OfficerSession = {
  readonly token: string;
  readonly name: string;
  readonly username: string;
  readonly roles: readonly string[];
  readonly unit: { readonly id: string; readonly name: string };
};

export type Credentials = { readonly username: string; readonly password: string; readonly otp: string };

const isSession = (value: unknown): value is OfficerSession =>
  typeof value === 'object' && value !== null && 'token' in value && 'unit' in value && 'roles' in value;

export function readOfficer(): OfficerSession | undefined {
  const stored = readStored('officer');
  return isSession(stored) ? stored : undefined;
}

export async function signIn(credentials: Credentials): Promise<Answer<OfficerSession>> {
  const answer = await request<OfficerSession>({
    method: 'POST',
    path: '/officer/sessions',
    body: credentials,
  });
  if (answer.ok) writeStored('officer', answer.value);
  return answer;
}

export function signOut(): void {
  const token = readOfficer()?.token;
  if (token) void request({ method: 'DELETE', path: '/officer/sessions', token });
  dropStored('officer');
  forgetKnown();
  startAt('officer/sign-in/index');
}

type Call = Omit<Parameters<typeof request>[0], 'token'>;

/** A call as the signed-in officer; an expired session leads back to the sign-in page. */
export async function asOfficer<T>(call: Call): Promise<Answer<T>> {
  const answer = await request<T>({ ...call, token: readOfficer()?.token });
  if (!answer.ok && answer.problem.status === 401) {
    dropStored('officer');
    startAt('officer/sign-in/index', { expired: '1' });
  }
  return answer;
}
