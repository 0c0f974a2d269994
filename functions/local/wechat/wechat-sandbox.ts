import type { HttpFetch } from '../../adapters/http/http-fetch.ts';
import type { WechatConfig } from '../../adapters/wechat/wechat-config.ts';
import type { WechatPayConfig } from '../../adapters/wechat-pay/wechat-pay-config.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MessageKind } from '../../ports/message-sender.ts';
import type { Outbox } from '../outbox.ts';
import { problem } from './sandbox-answer.ts';
import { runBills } from './sandbox-bill-clock.ts';
import { sandboxWechatConfig } from './sandbox-config.ts';
import { sandboxContentCheck } from './sandbox-content-check.ts';
import { sandboxLogin } from './sandbox-login.ts';
import { consentKey, sandboxMessage } from './sandbox-messages.ts';
import { deliverNotices, type NoticeHook } from './sandbox-notices.ts';
import { sandboxPayConfig } from './sandbox-pay-config.ts';
import { platformHeaders, signedByMerchant } from './sandbox-pay-gate.ts';
import { newSandboxPayKeys, type SandboxPayKeys } from './sandbox-pay-keys.ts';
import { emptySandboxState, type SandboxBillState, type SandboxStore } from './sandbox-state.ts';
import { sandboxTokens } from './sandbox-tokens.ts';
import { createBill, findBill, type PayAnswer, packageOf } from './sandbox-transfers.ts';

export type SandboxOptions = {
  readonly clock: Clock;
  /** Where accepted messages land. */
  readonly outbox: Outbox;
  readonly store?: SandboxStore;
  /** Messages of each kind a user has agreed to from the start; WeChat's own rule is none. */
  readonly initialConsents?: number;
  /** Breaks a call before WeChat sees it, or after WeChat has acted. */
  readonly faults?: (path: string) => 'before' | 'after' | undefined;
};

export type WechatSandbox = {
  readonly fetch: HttpFetch;
  readonly config: WechatConfig;
  readonly payConfig: WechatPayConfig;
  /** Lets the time up to `now` take effect: unconfirmed bills end, notices go out. */
  advance(now: string): Promise<void>;
  onNotice(hook: NoticeHook): void;
  /** The user taps "confirm"; takes the bill number or the package the mini-program was given. */
  confirmTransfer(billNumberOrPackage: string): Promise<SandboxBillState | undefined>;
  /** The user agrees to `times` more messages of this kind. */
  consent(openid: string, kind: MessageKind, times?: number): void;
  revokeToken(): void;
};

const transfers = '/v3/fund-app/mch-transfer/transfer-bills';

/** WeChat as its documentation describes it, in process, behind the `fetch` the real clients use. */
export const createWechatSandbox = (options: SandboxOptions): WechatSandbox => {
  const { clock, outbox, store } = options;
  const state = store?.load() ?? emptySandboxState();
  const save = () => store?.save(state);
  const tokens = sandboxTokens(clock);
  let hook: NoticeHook = () => Promise.resolve(599);
  let keysMade: SandboxPayKeys | undefined;
  const keys = () => {
    keysMade ??= newSandboxPayKeys();
    return keysMade;
  };

  const withToken = (url: URL, act: () => Response): Response =>
    tokens.fault(url.searchParams.get('access_token')) ?? act();
  const pay = (url: URL, init: Parameters<HttpFetch>[1]): Response => {
    const now = clock.now();
    const body = init.body ?? '';
    const authorization = init.headers['authorization'] ?? '';
    const path = url.pathname + url.search;
    let answer: PayAnswer;
    if (!signedByMerchant({ method: init.method, path, authorization, body }, keys(), now)) {
      answer = { status: 401, body: { code: 'SIGN_ERROR', message: '签名错误' } };
    } else {
      runBills(state, now);
      answer =
        init.method === 'POST'
          ? createBill(parsed(body), state, now, keys().platform.privateKey)
          : findBill(url.pathname.split('/').at(-1) ?? '', state);
      save();
    }
    const rawBody = JSON.stringify(answer.body);
    return new Response(rawBody, { status: answer.status, headers: platformHeaders(rawBody, keys(), now) });
  };
  const handle = (url: URL, init: Parameters<HttpFetch>[1]): Response => {
    if (url.pathname.startsWith(transfers)) return pay(url, init);
    switch (`${init.method} ${url.pathname}`) {
      case 'GET /sns/jscode2session':
        return sandboxLogin(url.searchParams, state, save);
      case 'POST /cgi-bin/stable_token':
        return tokens.issue(parsed(init.body));
      case 'POST /wxa/msg_sec_check':
        return withToken(url, () => sandboxContentCheck(parsed(init.body)));
      case 'POST /cgi-bin/message/subscribe/send':
        return withToken(url, () => {
          const settings = { now: clock.now(), initialConsents: options.initialConsents ?? 0, outbox };
          const answer = sandboxMessage(parsed(init.body), state, settings);
          save();
          return answer;
        });
      default:
        return problem(40066, 'invalid url');
    }
  };
  const settle = async (now: string) => {
    runBills(state, now);
    save();
    await deliverNotices(state, keys, now, hook);
    save();
  };

  return {
    config: sandboxWechatConfig,
    get payConfig() {
      return sandboxPayConfig(keys());
    },
    fetch: async (url, init) => {
      const target = new URL(url);
      const fault = options.faults?.(target.pathname);
      if (fault === 'before') throw new TypeError('fetch failed');
      const response = handle(target, init);
      if (fault === 'after') throw new TypeError('fetch failed');
      return response;
    },
    advance: settle,
    onNotice: (next) => {
      hook = next;
    },
    confirmTransfer: async (given) => {
      const bill = Object.values(state.bills).find((one) =>
        [one.billNumber, packageOf(one.billNumber)].includes(given),
      );
      const now = clock.now();
      runBills(state, now);
      if (bill?.state === 'WAIT_USER_CONFIRM') {
        bill.state = 'TRANSFERING';
        bill.updatedAt = now;
      }
      await settle(now);
      return bill?.state;
    },
    consent: (openid, kind, times = 1) => {
      const key = consentKey(openid, sandboxWechatConfig.templates[kind].id);
      state.consents[key] = (state.consents[key] ?? options.initialConsents ?? 0) + times;
      save();
    },
    revokeToken: () => tokens.revoke(),
  };
};

const parsed = (body: string | undefined): unknown => {
  try {
    return JSON.parse(body ?? '');
  } catch {
    return undefined;
  }
};
