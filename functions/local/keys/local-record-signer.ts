import { createPrivateKey, createPublicKey, hkdfSync, sign } from 'node:crypto';
import type { RecordSigner } from '../../ports/record-signer.ts';

/** PKCS #8 frame of an Ed25519 private key (RFC 8410, section 7); the 32 bytes of the key follow. */
const frame = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The embedded run's signing key follows from the master key: one file to keep and to back up. */
export const localRecordSigner = (masterKey: Uint8Array): RecordSigner => {
  const seed = Buffer.from(hkdfSync('sha256', masterKey, '', 'green-whistle record root', 32));
  const key = createPrivateKey({ key: Buffer.concat([frame, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64url');
  return {
    sign: async (message) => ({ signature: sign(null, message, key).toString('base64url'), publicKey }),
  };
};
