import { createHmac } from 'node:crypto';
import type { KeyedHash } from '../../ports/secrets.ts';

/**
 * HMAC-SHA256 under one secret. Form and purpose stand before the value and hold no line break, so that no
 * value of one purpose can hash like a value of another.
 */
export const keyedHash = (secret: Uint8Array): KeyedHash => {
  if (secret.length < 32) throw new Error('the secret of keyed hashes needs 32 bytes');
  const hmac = (form: string, purpose: string, value: string) =>
    createHmac('sha256', secret).update(`green-whistle ${form} ${purpose}\n`).update(value, 'utf8');
  return {
    of: (purpose, value) => hmac('hash', purpose, value).digest('base64url'),
    bytes: (purpose, value) => new Uint8Array(hmac('bytes', purpose, value).digest()),
  };
};
