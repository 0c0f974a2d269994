import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import type { RecordSigner } from '../../ports/record-signer.ts';

/** A key of KMS that never leaves it (`ECC_NIST_EDWARDS25519`); its public half is asked for once. */
export const kmsRecordSigner = (client: KMSClient, keyId: string): RecordSigner => {
  let publicKey: string | undefined;
  return {
    sign: async (message) => {
      const { PublicKey } =
        publicKey === undefined ? await client.send(new GetPublicKeyCommand({ KeyId: keyId })) : {};
      if (PublicKey !== undefined) publicKey = Buffer.from(PublicKey).toString('base64url');
      const { Signature } = await client.send(
        new SignCommand({
          KeyId: keyId,
          Message: message,
          // Ed25519 hashes by itself.
          MessageType: 'RAW',
          SigningAlgorithm: 'ED25519_SHA_512',
        }),
      );
      if (Signature === undefined || publicKey === undefined) throw new Error('KMS gave no signature');
      return { signature: Buffer.from(Signature).toString('base64url'), publicKey };
    },
  };
};
