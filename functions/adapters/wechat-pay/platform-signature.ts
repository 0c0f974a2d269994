import { type KeyObject, verify } from 'node:crypto';

/** WeChat Pay's advice: older or newer than five minutes is a replay. */
const maxSkewSeconds = 300;

export type PlatformMessage = {
  /** Reads a header by its lower-case name. */
  readonly header: (name: string) => string | null | undefined;
  readonly rawBody: string;
};

/** `signed` only if one of WeChat Pay's known keys signed exactly these bytes just now. */
export const checkPlatformSignature = (
  message: PlatformMessage,
  keys: ReadonlyMap<string, KeyObject>,
  now: string,
): 'signed' | 'unsigned' | 'forged' => {
  const signature = message.header('wechatpay-signature');
  if (signature === null || signature === undefined) return 'unsigned';
  const timestamp = message.header('wechatpay-timestamp') ?? '';
  const nonce = message.header('wechatpay-nonce') ?? '';
  const key = keys.get(message.header('wechatpay-serial') ?? '');
  if (key === undefined || !/^\d{1,12}$/.test(timestamp)) return 'forged';
  if (Math.abs(Date.parse(now) / 1000 - Number(timestamp)) > maxSkewSeconds) return 'forged';
  const text = Buffer.from(`${timestamp}\n${nonce}\n${message.rawBody}\n`);
  return verify('RSA-SHA256', text, key, Buffer.from(signature, 'base64')) ? 'signed' : 'forged';
};
