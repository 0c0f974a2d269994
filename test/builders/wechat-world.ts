import { randomBytes } from 'node:crypto';
import { messageContentCheck } from '../../functions/adapters/wechat/message-content-check.ts';
import { stableToken } from '../../functions/adapters/wechat/stable-token.ts';
import { subscriptionMessages } from '../../functions/adapters/wechat/subscription-messages.ts';
import { wechatCodeLogin } from '../../functions/adapters/wechat/wechat-code-login.ts';
import { wechatMerchantTransfers } from '../../functions/adapters/wechat-pay/wechat-merchant-transfers.ts';
import { wechatTransferNotices } from '../../functions/adapters/wechat-pay/wechat-transfer-notices.ts';
import { createOutbox } from '../../functions/local/outbox.ts';
import { createWechatSandbox, type SandboxOptions } from '../../functions/local/wechat/wechat-sandbox.ts';
import type { OutgoingMessage } from '../../functions/ports/message-sender.ts';
import { movableClock } from './movable-clock.ts';

/** The production clients talking to the sandbox; `calls` lists the paths they asked for. */
export const wechatWorld = (options: Partial<SandboxOptions> = {}) => {
  const clock = movableClock();
  const outbox = createOutbox();
  const sandbox = createWechatSandbox({ clock, outbox, ...options });
  const calls: string[] = [];
  const fetch: typeof sandbox.fetch = (url, init) => {
    calls.push(`${init.method} ${new URL(url).pathname}`);
    return sandbox.fetch(url, init);
  };
  const token = stableToken(fetch, sandbox.config, clock);
  const pay = () => ({
    fetch,
    config: sandbox.payConfig,
    clock,
    randomness: { bytes: (length: number) => randomBytes(length) },
  });
  return {
    clock,
    outbox,
    sandbox,
    calls,
    fetch,
    login: wechatCodeLogin(fetch, sandbox.config),
    messages: subscriptionMessages(fetch, sandbox.config, token),
    content: messageContentCheck(fetch, sandbox.config, token),
    pay,
    transfers: () => wechatMerchantTransfers(pay()),
    notices: () => wechatTransferNotices(sandbox.payConfig, clock),
  };
};

export const acceptedMessage = (to: string, dedupe = 'evt_1'): OutgoingMessage => ({
  channel: 'wechat',
  to,
  kind: 'report-accepted',
  fields: { item: '举报已受理', date: '2026-03-10', note: '请打开小程序查看进度' },
  page: 'pages/report-detail/index?id=rpt_1',
  dedupe,
});
