import * as v from 'valibot';
import type { Clock } from '../../ports/clock.ts';
import type { Randomness } from '../../ports/randomness.ts';
import type { HttpFetch } from '../http/http-fetch.ts';
import { checkPlatformSignature } from './platform-signature.ts';
import { authorization } from './request-signature.ts';
import type { WechatPayConfig } from './wechat-pay-config.ts';
import { WechatPayFault } from './wechat-pay-fault.ts';

export type WechatPayDeps = {
  readonly fetch: HttpFetch;
  readonly config: WechatPayConfig;
  readonly clock: Clock;
  readonly randomness: Randomness;
};

export type WechatPayAnswer = { readonly status: number; readonly code: string; readonly body: unknown };

const Problem = v.object({ code: v.string() });

/** One signed call. Throws when no trustworthy answer came: the effect is then unknown. */
export const callWechatPay = async (
  deps: WechatPayDeps,
  call: { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: unknown },
): Promise<WechatPayAnswer> => {
  const { config } = deps;
  const body = call.body === undefined ? '' : JSON.stringify(call.body);
  const timestamp = Math.floor(Date.parse(deps.clock.now()) / 1000);
  const nonce = Buffer.from(deps.randomness.bytes(16)).toString('hex');
  const headers = {
    accept: 'application/json',
    'content-type': 'application/json',
    'user-agent': 'green-whistle',
    'wechatpay-serial': config.sealingSerial,
    authorization: authorization({ method: call.method, path: call.path, timestamp, nonce, body }, config),
  };
  const limits = { signal: AbortSignal.timeout(config.timeoutMs), redirect: 'error' } as const;
  let response: Response;
  let rawBody: string;
  try {
    const url = new URL(call.path, config.base).href;
    response = await deps.fetch(
      url,
      call.method === 'GET'
        ? { method: 'GET', headers, ...limits }
        : { method: 'POST', headers, body, ...limits },
    );
    rawBody = await response.text();
  } catch {
    throw new WechatPayFault('unreachable', 'NETWORK');
  }
  const header = (name: string) => response.headers.get(name);
  const signature = checkPlatformSignature({ header, rawBody }, config.platformKeys, deps.clock.now());
  if (signature === 'forged' || (signature === 'unsigned' && response.ok)) {
    throw new WechatPayFault('answer not signed by WeChat Pay', 'SIGNATURE', response.status);
  }
  const parsed = parsedJson(rawBody);
  const problem = v.safeParse(Problem, parsed);
  return { status: response.status, code: problem.success ? problem.output.code : '', body: parsed };
};

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
