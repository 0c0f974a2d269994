import type { MessageSender } from '../../ports/message-sender.ts';
import type { HttpFetch } from '../http/http-fetch.ts';
import { callWechat } from './call-wechat.ts';
import type { StableToken } from './stable-token.ts';
import type { WechatConfig } from './wechat-config.ts';
import { WechatFault } from './wechat-fault.ts';

const path = '/cgi-bin/message/subscribe/send';
const thingLimit = 20;

/** Sends one subscription message; WeChat spends one consent of the user on it. */
export const subscriptionMessages = (
  fetch: HttpFetch,
  config: WechatConfig,
  token: StableToken,
): MessageSender => ({
  send: async (message) => {
    const { base, timeoutMs } = config;
    const template = config.templates[message.kind];
    const { item, date, note } = message.fields;
    const body = {
      touser: message.to,
      template_id: template.id,
      page: message.page,
      data: {
        [template.keys.item]: { value: fitted(template.keys.item, item) },
        [template.keys.date]: { value: date },
        [template.keys.note]: { value: fitted(template.keys.note, note) },
      },
      miniprogram_state: config.miniprogramState,
      lang: 'zh_CN',
    };
    const answer = await token.use((access_token) =>
      callWechat({ fetch, base, timeoutMs, path, query: { access_token }, body }),
    );
    if (answer.errcode === 0) return 'sent';
    if (answer.errcode === 43101) return 'not-accepted';
    throw new WechatFault(path, 'refused', answer.errcode);
  },
});

/** WeChat refuses the whole message (47003) when one `thing` is too long: better a shortened sentence. */
const fitted = (key: string, value: string): string => {
  if (!key.startsWith('thing') || value.length <= thingLimit) return value;
  let kept = '';
  for (const character of value) {
    if (kept.length + character.length > thingLimit - 1) break;
    kept += character;
  }
  return `${kept}…`;
};
