import { randomBytes, sign, verify } from 'node:crypto';
import { requestText } from '../../adapters/wechat-pay/request-signature.ts';
import { sandboxMerchantId } from './sandbox-pay-config.ts';
import type { SandboxPayKeys } from './sandbox-pay-keys.ts';

export type PayRequest = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly authorization: string;
  readonly body: string;
};

const maxSkewSeconds = 300;

/** The headers with which WeChat Pay signs an answer or a notice. */
export const platformHeaders = (rawBody: string, keys: SandboxPayKeys, now: string) => {
  const timestamp = String(Math.floor(Date.parse(now) / 1000));
  const nonce = randomBytes(16).toString('hex');
  const text = Buffer.from(`${timestamp}\n${nonce}\n${rawBody}\n`);
  return {
    'wechatpay-serial': keys.platformSerial,
    'wechatpay-signature': sign('RSA-SHA256', text, keys.platform.privateKey).toString('base64'),
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': nonce,
  };
};

/** True when the merchant signed exactly this request within five minutes. */
export const signedByMerchant = (request: PayRequest, keys: SandboxPayKeys, now: string): boolean => {
  const [scheme, list = ''] = request.authorization.split(' ');
  const parts = new Map([...list.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value ?? '']));
  const timestamp = Number(parts.get('timestamp'));
  const nonce = parts.get('nonce_str') ?? '';
  if (scheme !== 'WECHATPAY2-SHA256-RSA2048' || nonce === '') return false;
  if (parts.get('mchid') !== sandboxMerchantId || parts.get('serial_no') !== keys.merchantSerial)
    return false;
  if (!(Math.abs(Date.parse(now) / 1000 - timestamp) <= maxSkewSeconds)) return false;
  const { method, path, body } = request;
  const text = Buffer.from(requestText({ method, path, timestamp, nonce, body }));
  const signature = Buffer.from(parts.get('signature') ?? '', 'base64');
  return verify('RSA-SHA256', text, keys.merchant.publicKey, signature);
};
