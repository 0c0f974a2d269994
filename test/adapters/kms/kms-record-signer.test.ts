import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { describe, expect, it } from 'vitest';
import { kmsRecordSigner } from '../../../functions/adapters/kms/kms-record-signer.ts';

describe('the signer of the records in the cloud', () => {
  it('signs the very bytes with the key of KMS and asks for its public half once', async () => {
    const key = generateKeyPairSync('ed25519');
    const asked: string[] = [];
    const client = {
      send: async (command: GetPublicKeyCommand | SignCommand) => {
        asked.push(command.constructor.name);
        if (command instanceof GetPublicKeyCommand)
          return { PublicKey: key.publicKey.export({ format: 'der', type: 'spki' }) };
        expect(command.input).toMatchObject({ MessageType: 'RAW', SigningAlgorithm: 'ED25519_SHA_512' });
        return { Signature: sign(null, command.input.Message ?? new Uint8Array(), key.privateKey) };
      },
    } as unknown as KMSClient;
    const signer = kmsRecordSigner(client, 'arn');
    const message = Buffer.from('green-whistle records 1\n');
    await signer.sign(message);
    const { signature, publicKey } = await signer.sign(message);
    const spki = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' });
    expect(verify(null, message, spki, Buffer.from(signature, 'base64url'))).toBe(true);
    expect(asked).toEqual([GetPublicKeyCommand.name, SignCommand.name, SignCommand.name]);
  });
});
