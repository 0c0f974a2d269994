import { createHmac } from 'node:crypto';

/** Alibaba Cloud's RPC encoding: RFC 3986, which encodes more than `encodeURIComponent` does. */
export const rpcEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * Signs the parameters of an RPC call (signature version 1.0): sorted, encoded, HMAC-SHA1 under the secret and
 * an ampersand. SHA-1 is what version 1.0 prescribes; as a keyed hash it is not broken.
 */
export const signedQuery = (
  method: 'GET' | 'POST',
  parameters: Readonly<Record<string, string>>,
  secret: string,
): string => {
  const query = Object.entries(parameters)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${rpcEncode(name)}=${rpcEncode(value)}`)
    .join('&');
  const toSign = `${method}&${rpcEncode('/')}&${rpcEncode(query)}`;
  const signature = createHmac('sha1', `${secret}&`).update(toSign, 'utf8').digest('base64');
  return `${query}&Signature=${rpcEncode(signature)}`;
};
