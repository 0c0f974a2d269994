import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { Clock } from '../../ports/clock.ts';
import type { KeyPurpose, KeyService } from '../../ports/key-service.ts';
import { unwrappedKeys } from './unwrapped-keys.ts';

export type KmsKeyIds = Readonly<Record<KeyPurpose['vault'], string>>;

/** Master keys in KMS, one per vault; the purpose is the encryption context, so CloudTrail shows it too. */
export const kmsKeyService = (client: KMSClient, keyIds: KmsKeyIds, clock: Clock): KeyService => {
  const cache = unwrappedKeys(clock);
  const context = ({ vault, subject }: KeyPurpose) => ({ vault, subject });
  return {
    newDataKey: async (purpose) => {
      const answer = await client.send(
        new GenerateDataKeyCommand({
          KeyId: keyIds[purpose.vault],
          KeySpec: 'AES_256',
          EncryptionContext: context(purpose),
        }),
      );
      if (answer.Plaintext === undefined || answer.CiphertextBlob === undefined) {
        throw new Error('KMS gave no data key');
      }
      const wrapped = Buffer.from(answer.CiphertextBlob).toString('base64');
      cache.put(wrapped, purpose, answer.Plaintext);
      return { plain: answer.Plaintext, wrapped };
    },
    unwrap: async (wrapped, purpose) => {
      const held = cache.get(wrapped, purpose);
      if (held !== undefined) return held;
      const answer = await client.send(
        new DecryptCommand({
          // Named, although KMS could tell: a key of another account is refused.
          KeyId: keyIds[purpose.vault],
          CiphertextBlob: Buffer.from(wrapped, 'base64'),
          EncryptionContext: context(purpose),
        }),
      );
      if (answer.Plaintext === undefined) throw new Error('KMS gave no plain key');
      cache.put(wrapped, purpose, answer.Plaintext);
      return answer.Plaintext;
    },
  };
};
