import { request } from '../../shared/api/request';
import { type Remote, remembered, useRemote } from '../../shared/api/use-remote';

export type DemoAccounts = {
  readonly password: string;
  readonly items: readonly {
    readonly username: string;
    readonly name: string;
    readonly unit: { readonly name: string };
  }[];
};

const known = remembered<DemoAccounts>();

/** Answers in the embedded run only. */
export const useDemoAccounts = (): Remote<DemoAccounts> =>
  useRemote(known, 'demo', () => request<DemoAccounts>({ method: 'GET', path: '/local/accounts' }));

export async function currentOtp(username: string): Promise<string | undefined> {
  const answer = await request<{ readonly otp: string }>({
    method: 'GET',
    path: `/local/otp/${encodeURIComponent(username)}`,
  });
  return answer.ok ? answer.value.otp : undefined;
}
