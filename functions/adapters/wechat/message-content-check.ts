import * as v from 'valibot';
import type { ContentCheck } from '../../ports/content-check.ts';
import type { HttpFetch } from '../http/http-fetch.ts';
import { callWechat } from './call-wechat.ts';
import type { StableToken } from './stable-token.ts';
import type { WechatConfig } from './wechat-config.ts';
import { WechatFault } from './wechat-fault.ts';

const path = '/wxa/msg_sec_check';
const contentLimit = 2_500;
const scene = { forum: 3 } as const;
const Checked = v.object({ result: v.object({ suggest: v.picklist(['pass', 'review', 'risky']) }) });

type Verdict = Awaited<ReturnType<ContentCheck['check']>>;
const severity: Readonly<Record<Verdict, number>> = { pass: 0, review: 1, risky: 2 };

/** Version 2 of msg_sec_check; a longer text is checked in pieces and gets its worst verdict. */
export const messageContentCheck = (
  fetch: HttpFetch,
  config: WechatConfig,
  token: StableToken,
): ContentCheck => {
  const checkPiece = async (content: string, openid: string): Promise<Verdict> => {
    const { base, timeoutMs } = config;
    const body = { version: 2, scene: scene.forum, openid, content };
    const answer = await token.use((access_token) =>
      callWechat({ fetch, base, timeoutMs, path, query: { access_token }, body }),
    );
    // The user was not in the mini-program within two hours: WeChat cannot judge, a person has to.
    if (answer.errcode === 61010) return 'review';
    const checked = v.safeParse(Checked, answer);
    if (answer.errcode !== 0 || !checked.success) throw new WechatFault(path, 'refused', answer.errcode);
    return checked.output.result.suggest;
  };
  return {
    check: async (text, openid) => {
      let worst: Verdict = 'pass';
      for (let start = 0; start < text.length && worst !== 'risky'; start += contentLimit) {
        const verdict = await checkPiece(text.slice(start, start + contentLimit), openid);
        if (severity[verdict] > severity[worst]) worst = verdict;
      }
      return worst;
    },
  };
};
