import { type KeyObject, sign } from 'node:crypto';

export type SignedRequest = {
  readonly method: 'GET' | 'POST';
  /** Path with query, as sent. */
  readonly path: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly nonce: string;
  readonly body: string;
};

export type Merchant = {
  readonly merchantId: string;
  readonly merchantSerial: string;
  readonly merchantKey: KeyObject;
};

export const requestText = (request: SignedRequest): string =>
  `${request.method}\n${request.path}\n${request.timestamp}\n${request.nonce}\n${request.body}\n`;

/** Value of the `Authorization` header. */
export const authorization = (request: SignedRequest, merchant: Merchant): string => {
  const signature = sign('RSA-SHA256', Buffer.from(requestText(request)), merchant.merchantKey);
  const parts = {
    mchid: merchant.merchantId,
    nonce_str: request.nonce,
    signature: signature.toString('base64'),
    timestamp: String(request.timestamp),
    serial_no: merchant.merchantSerial,
  };
  const list = Object.entries(parts).map(([name, value]) => `${name}="${value}"`);
  return `WECHATPAY2-SHA256-RSA2048 ${list.join(',')}`;
};
