import { constants, type KeyObject, publicEncrypt } from 'node:crypto';

/** RSA-OAEP with SHA-1, as WeChat Pay prescribes for sensitive fields. */
export const sealedName = (name: string, key: KeyObject): string =>
  publicEncrypt(
    { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' },
    Buffer.from(name, 'utf8'),
  ).toString('base64');
