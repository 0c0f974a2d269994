import { createSecretKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

export type SandboxPayKeys = {
  readonly merchantSerial: string;
  readonly merchant: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
  readonly platformSerial: string;
  readonly platform: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
  readonly noticeKey: KeyObject;
};

/** Both sides' keys, new for each run: nothing signed here means anything to the real WeChat Pay. */
export const newSandboxPayKeys = (): SandboxPayKeys => ({
  merchantSerial: randomBytes(20).toString('hex').toUpperCase(),
  merchant: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  platformSerial: `PUB_KEY_ID_${randomBytes(16).toString('hex')}`,
  platform: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  // Text of 32 characters, as the merchant platform gives it.
  noticeKey: createSecretKey(Buffer.from(randomBytes(16).toString('hex'))),
});
