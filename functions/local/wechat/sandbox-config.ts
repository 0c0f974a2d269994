import type { MessageTemplate, WechatConfig } from '../../adapters/wechat/wechat-config.ts';
import type { MessageKind } from '../../ports/message-sender.ts';

export const sandboxAppid = 'wx0000000000sandbox';

const template = (kind: MessageKind): MessageTemplate => ({
  id: `sandbox-${kind}`,
  keys: { item: 'thing1', date: 'date2', note: 'thing3' },
});

/** What the clients are configured with in the embedded run. */
export const sandboxWechatConfig: WechatConfig = {
  base: 'https://api.weixin.qq.com',
  appid: sandboxAppid,
  secret: 'sandbox-secret',
  miniprogramState: 'developer',
  timeoutMs: 5_000,
  templates: {
    'report-submitted': template('report-submitted'),
    'supplement-needed': template('supplement-needed'),
    'report-accepted': template('report-accepted'),
    'report-declined': template('report-declined'),
    'report-transferred': template('report-transferred'),
    'report-merged': template('report-merged'),
    'handling-extended': template('handling-extended'),
    'limits-moved': template('limits-moved'),
    'case-filed': template('case-filed'),
    'report-replied': template('report-replied'),
    'reward-reviewing': template('reward-reviewing'),
    'reward-ready': template('reward-ready'),
    'reward-expiring': template('reward-expiring'),
    'reward-forfeited': template('reward-forfeited'),
    'reward-confirm': template('reward-confirm'),
    'reward-paid': template('reward-paid'),
    'reward-declined': template('reward-declined'),
    'rating-asked': template('rating-asked'),
    'message-received': template('message-received'),
  },
};
