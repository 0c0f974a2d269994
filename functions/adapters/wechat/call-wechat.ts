import * as v from 'valibot';
import type { HttpFetch } from '../http/http-fetch.ts';
import { WechatFault } from './wechat-fault.ts';

const Answer = v.looseObject({ errcode: v.optional(v.number(), 0) });

export type WechatAnswer = v.InferOutput<typeof Answer>;

export type WechatCall = {
  readonly fetch: HttpFetch;
  readonly base: string;
  readonly timeoutMs: number;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** One call; WeChat answers HTTP 200 with an `errcode`, which the caller judges. */
export const callWechat = async (call: WechatCall): Promise<WechatAnswer> => {
  const url = new URL(call.path, call.base);
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
  const limits = { signal: AbortSignal.timeout(call.timeoutMs), redirect: 'error' } as const;
  let text: string;
  try {
    const response = await call.fetch(
      url.href,
      call.body === undefined
        ? { method: 'GET', headers: {}, ...limits }
        : {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(call.body),
            ...limits,
          },
    );
    if (!response.ok) throw new WechatFault(call.path, 'HTTP', response.status);
    text = await response.text();
  } catch (error) {
    // The cause would carry the URL, which holds the secret or the token.
    throw error instanceof WechatFault ? error : new WechatFault(call.path, 'unreachable');
  }
  const answer = v.safeParse(Answer, parsed(text));
  if (!answer.success) throw new WechatFault(call.path, 'unreadable answer');
  return answer.output;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
