import type { Outcome } from '../domain/outcome.ts';

/**
 * Exchanges a one-time login code for the user's openid. `session_key` never leaves the adapter.
 * Refusals: the code is unknown, used or expired; WeChat limits this user; WeChat blocked this user.
 */
export type WechatLogin = {
  exchange(
    code: string,
  ): Promise<
    Outcome<{ readonly openid: string }, 'session.code-invalid' | 'session.too-many' | 'session.blocked'>
  >;
};
