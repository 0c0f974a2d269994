import type { WechatPayConfig } from '../../adapters/wechat-pay/wechat-pay-config.ts';
import { sandboxAppid } from './sandbox-config.ts';
import type { SandboxPayKeys } from './sandbox-pay-keys.ts';

export const sandboxMerchantId = '1900000000';

export const sandboxPayConfig = (keys: SandboxPayKeys): WechatPayConfig => ({
  base: 'https://api.mch.weixin.qq.com',
  merchantId: sandboxMerchantId,
  appid: sandboxAppid,
  merchantSerial: keys.merchantSerial,
  merchantKey: keys.merchant.privateKey,
  platformKeys: new Map([[keys.platformSerial, keys.platform.publicKey]]),
  sealingSerial: keys.platformSerial,
  noticeKey: keys.noticeKey,
  noticeUrl: 'https://sandbox.invalid/webhooks/wechat-pay',
  subsidyText: '政务服务',
  timeoutMs: 5_000,
});
