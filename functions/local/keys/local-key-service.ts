import { hkdfSync } from 'node:crypto';
import { decryptBytes, encryptBytes, nonceBytes, tagBytes } from '../../adapters/crypto/aes-gcm.ts';
import type { KeyPurpose, KeyService } from '../../ports/key-service.ts';
import type { Randomness } from '../../ports/randomness.ts';

/** Wrapped key: format · nonce (12 bytes), key (32) and tag (16) as base64url. */
const prefix = 'local1.';
const keyBytes = 32;

/** The embedded run's KMS: data keys wrapped by a master key this process holds. */
export const localKeyService = (masterKey: Uint8Array, randomness: Randomness): KeyService => {
  const derived = (vault: KeyPurpose['vault']) =>
    new Uint8Array(hkdfSync('sha256', masterKey, '', `green-whistle ${vault}`, keyBytes));
  const vaultKeys = { cases: derived('cases'), identities: derived('identities') };
  const associated = ({ vault, subject }: KeyPurpose) =>
    Buffer.from(JSON.stringify([prefix, vault, subject]));
  return {
    newDataKey: (purpose) => {
      const plain = randomness.bytes(keyBytes);
      const nonce = randomness.bytes(nonceBytes);
      const sealing = { key: vaultKeys[purpose.vault], nonce, associated: associated(purpose) };
      const sealed = Buffer.concat([nonce, encryptBytes(plain, sealing)]);
      return Promise.resolve({ plain, wrapped: `${prefix}${sealed.toString('base64url')}` });
    },
    unwrap: async (wrapped, purpose) => {
      const sealed = Buffer.from(wrapped.slice(prefix.length), 'base64url');
      if (!wrapped.startsWith(prefix) || sealed.length !== nonceBytes + keyBytes + tagBytes) {
        throw new Error('wrapped key malformed');
      }
      const nonce = sealed.subarray(0, nonceBytes);
      const sealing = { key: vaultKeys[purpose.vault], nonce, associated: associated(purpose) };
      try {
        return new Uint8Array(decryptBytes(sealed.subarray(nonceBytes), sealing));
      } catch {
        throw new Error('key was wrapped for another purpose or by another master key');
      }
    },
  };
};
