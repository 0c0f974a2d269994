import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { CitizenSession } from '../../ports/identity-vault.ts';
import type { Notice, Payee, Recipient } from '../../ports/person.ts';
import type { Dependencies } from '../dependencies.ts';

export type PayoutWish =
  | {
      readonly channel: 'wechat';
      readonly loginCode?: string | undefined;
      readonly name?: string | undefined;
    }
  | {
      readonly channel: 'bank';
      readonly accountName: string;
      readonly accountNumber: string;
      readonly bankName: string;
      readonly recipient?: Recipient | undefined;
    }
  | { readonly channel: 'cash' };

/**
 * Whom to pay. A WeChat account is the session's own, or proved by a login code: a reporter with a receipt
 * code names the account only here, at claim time.
 */
export const claimPayee = async (
  { wechatLogin }: Pick<Dependencies, 'wechatLogin'>,
  session: CitizenSession,
  wish: PayoutWish,
  consent: Notice,
): Promise<
  Outcome<Payee, 'reward.payee-missing' | 'session.code-invalid' | 'session.too-many' | 'session.blocked'>
> => {
  if (wish.channel !== 'wechat') return accepted({ ...wish, consent });
  const { loginCode, name } = wish;
  if (loginCode !== undefined) {
    const exchanged = await wechatLogin.exchange(loginCode);
    return exchanged.ok
      ? accepted({ channel: 'wechat', openid: exchanged.value.openid, name, consent })
      : exchanged;
  }
  return session.kind === 'account'
    ? accepted({ channel: 'wechat', openid: session.openid, name, consent })
    : refused('reward.payee-missing', 'payout.loginCode');
};
