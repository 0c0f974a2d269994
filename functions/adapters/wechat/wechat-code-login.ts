import * as v from 'valibot';
import { accepted, refused } from '../../domain/outcome.ts';
import type { WechatLogin } from '../../ports/wechat-login.ts';
import type { HttpFetch } from '../http/http-fetch.ts';
import { callWechat } from './call-wechat.ts';
import type { WechatConfig } from './wechat-config.ts';
import { WechatFault } from './wechat-fault.ts';

const path = '/sns/jscode2session';
/** `session_key` is in the answer too; it is dropped here. */
const Session = v.object({ openid: v.pipe(v.string(), v.minLength(1)) });

export const wechatCodeLogin = (fetch: HttpFetch, config: WechatConfig): WechatLogin => ({
  exchange: async (code) => {
    if (code === '') return refused('session.code-invalid', 'code');
    const { base, timeoutMs, appid, secret } = config;
    const query = { appid, secret, js_code: code, grant_type: 'authorization_code' };
    const answer = await callWechat({ fetch, base, timeoutMs, path, query });
    switch (answer.errcode) {
      case 0:
        break;
      case 40029: // unknown or expired
      case 40163: // used before
        return refused('session.code-invalid', 'code');
      case 45011:
        return refused('session.too-many');
      case 40226:
        return refused('session.blocked');
      default:
        throw new WechatFault(path, 'refused', answer.errcode);
    }
    const session = v.safeParse(Session, answer);
    if (!session.success) throw new WechatFault(path, 'answer without openid');
    return accepted({ openid: session.output.openid });
  },
});
