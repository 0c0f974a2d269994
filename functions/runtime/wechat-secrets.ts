import { createPrivateKey, createPublicKey, createSecretKey } from 'node:crypto';
import * as v from 'valibot';
import type { WechatConfig } from '../adapters/wechat/wechat-config.ts';
import type { WechatPayConfig } from '../adapters/wechat-pay/wechat-pay-config.ts';

const filled = v.pipe(v.string(), v.minLength(1));
const template = v.object({ id: filled, keys: v.object({ item: filled, date: filled, note: filled }) });

/** What an administrator puts into the two secrets after the first deployment. */
const wechatSecret = v.object({
  appid: filled,
  secret: filled,
  miniprogramState: v.optional(v.picklist(['developer', 'trial', 'formal']), 'formal'),
  templates: v.object({
    'report-submitted': template,
    'supplement-needed': template,
    'report-accepted': template,
    'report-declined': template,
    'report-transferred': template,
    'report-merged': template,
    'handling-extended': template,
    'limits-moved': template,
    'case-filed': template,
    'report-replied': template,
    'reward-reviewing': template,
    'reward-ready': template,
    'reward-expiring': template,
    'reward-forfeited': template,
    'reward-confirm': template,
    'reward-paid': template,
    'reward-declined': template,
    'rating-asked': template,
    'message-received': template,
  }),
});

const wechatPaySecret = v.object({
  appid: filled,
  merchantId: filled,
  merchantSerial: filled,
  merchantKey: filled,
  /** PEM texts by serial. */
  platformKeys: v.record(filled, filled),
  sealingSerial: filled,
  noticeKey: v.pipe(v.string(), v.length(32)),
  /** The payee sees it: it may say that an office pays, not what for. */
  subsidyText: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(32),
    v.check((text) => !/举报|线索|环境|环保|污染|违法|奖/.test(text), 'is not neutral'),
  ),
});

const timeoutMs = 5_000;

export const wechatConfigOf = (text: string): WechatConfig => ({
  base: 'https://api.weixin.qq.com',
  timeoutMs,
  ...read('the WeChat secret', wechatSecret, text),
});

/** `noticeUrl` is asked for only when a transfer is made: who merely opens notices has no address. */
export const wechatPayConfigOf = (text: string, noticeUrl: () => string): WechatPayConfig => {
  const secret = read('the WeChat Pay secret', wechatPaySecret, text);
  const { merchantId, appid, merchantSerial, sealingSerial, subsidyText } = secret;
  return {
    base: 'https://api.mch.weixin.qq.com',
    timeoutMs,
    merchantId,
    appid,
    merchantSerial,
    sealingSerial,
    subsidyText,
    merchantKey: createPrivateKey(secret.merchantKey),
    platformKeys: new Map(
      Object.entries(secret.platformKeys).map(([serial, pem]) => [serial, createPublicKey(pem)]),
    ),
    noticeKey: createSecretKey(Buffer.from(secret.noticeKey)),
    get noticeUrl() {
      return noticeUrl();
    },
  };
};

/** Names every faulty field and never a value: faults end in the log. */
const read = <Schema extends v.GenericSchema>(
  what: string,
  schema: Schema,
  text: string,
): v.InferOutput<Schema> => {
  const parsed = v.safeParse(schema, jsonOf(text));
  if (parsed.success) return parsed.output;
  const paths = [...new Set(parsed.issues.map((issue) => v.getDotPath(issue) ?? 'the whole'))];
  throw new Error(`${what} is not filled in: ${paths.join(', ')}`);
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
