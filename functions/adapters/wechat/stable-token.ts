import * as v from 'valibot';
import type { Clock } from '../../ports/clock.ts';
import type { HttpFetch } from '../http/http-fetch.ts';
import { callWechat, type WechatAnswer } from './call-wechat.ts';
import type { WechatConfig } from './wechat-config.ts';
import { WechatFault } from './wechat-fault.ts';

const path = '/cgi-bin/stable_token';
const Token = v.object({ access_token: v.string(), expires_in: v.number() });

/** Token no longer valid: invalid or not the latest, malformed, expired. */
const tokenRefused = new Set([40001, 40014, 42001]);

/** Renew this long before the end, so that a token never ends between check and use. */
const marginMs = 300_000;

export type StableToken = {
  /** Runs `call` with a valid token, once more with a new one when WeChat refuses the first. */
  use(call: (token: string) => Promise<WechatAnswer>): Promise<WechatAnswer>;
};

/**
 * One per process. Processes need not share a store: the stable-token service answers everybody with the
 * same token while it is valid, so only a forced refresh would disturb the others.
 */
export const stableToken = (fetch: HttpFetch, config: WechatConfig, clock: Clock): StableToken => {
  let held: { readonly token: string; readonly untilMs: number } | undefined;
  let pending: Promise<string> | undefined;

  const request = async (force: boolean): Promise<string> => {
    const { base, timeoutMs, appid, secret } = config;
    const body = { grant_type: 'client_credential', appid, secret, force_refresh: force };
    const answer = await callWechat({ fetch, base, timeoutMs, path, body });
    const token = v.safeParse(Token, answer);
    if (!token.success) throw new WechatFault(path, 'refused', answer.errcode);
    held = {
      token: token.output.access_token,
      untilMs: Date.parse(clock.now()) + token.output.expires_in * 1000 - marginMs,
    };
    return held.token;
  };
  const shared = (force: boolean): Promise<string> => {
    pending ??= request(force).finally(() => {
      pending = undefined;
    });
    return pending;
  };
  const current = async (): Promise<string> =>
    held !== undefined && Date.parse(clock.now()) < held.untilMs ? held.token : shared(false);

  /** Another process may have renewed it already; forcing is limited to 20 a day. */
  const renewed = async (refused: string): Promise<string> => {
    if (held !== undefined && held.token !== refused) return held.token;
    const token = await shared(false);
    return token === refused ? shared(true) : token;
  };

  return {
    use: async (call) => {
      const token = await current();
      const answer = await call(token);
      return tokenRefused.has(answer.errcode) ? call(await renewed(token)) : answer;
    },
  };
};
