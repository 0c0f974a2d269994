import { type DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import { describe, expect, it } from 'vitest';
import { kmsKeyService } from '../../../functions/adapters/kms/kms-key-service.ts';
import { movableClock } from '../../builders/movable-clock.ts';

/** KMS as far as it matters: the context must be the same, and every call is counted. */
const fakeKms = () => {
  const calls: string[] = [];
  const contexts = new Map<string, string>();
  const client = {
    send: async (command: GenerateDataKeyCommand | DecryptCommand) => {
      calls.push(command.constructor.name);
      const bound = JSON.stringify([command.input.KeyId, command.input.EncryptionContext]);
      if (command instanceof GenerateDataKeyCommand) {
        const blob = Buffer.from(`blob-${contexts.size}`);
        contexts.set(blob.toString(), bound);
        return { Plaintext: new Uint8Array(32).fill(contexts.size), CiphertextBlob: blob };
      }
      const blob = Buffer.from(command.input.CiphertextBlob ?? []).toString();
      if (contexts.get(blob) !== bound) throw new Error('InvalidCiphertextException');
      return { Plaintext: new Uint8Array(32).fill(1) };
    },
  } as unknown as KMSClient;
  return { client, calls };
};

const purpose = { vault: 'cases', subject: 'rpt_1' } as const;
const keyIds = { cases: 'arn:cases', identities: 'arn:identities' };

describe('data keys from KMS', () => {
  it('unwrap under their own purpose only, cached or not', async () => {
    const { client } = fakeKms();
    const clock = movableClock();
    const keys = kmsKeyService(client, keyIds, clock);
    const { plain, wrapped } = await keys.newDataKey(purpose);
    for (const wait of [0, 120_000]) {
      clock.forward(wait);
      expect(await keys.unwrap(wrapped, purpose)).toEqual(plain);
      await expect(keys.unwrap(wrapped, { ...purpose, subject: 'rpt_2' })).rejects.toThrow();
      await expect(keys.unwrap(wrapped, { ...purpose, vault: 'identities' })).rejects.toThrow();
    }
  });

  it('are remembered for a minute, and what a caller does to a copy harms nobody', async () => {
    const { calls, client } = fakeKms();
    const clock = movableClock();
    const keys = kmsKeyService(client, keyIds, clock);
    const { plain, wrapped } = await keys.newDataKey(purpose);
    plain.fill(9);
    clock.forward(59_999);
    expect((await keys.unwrap(wrapped, purpose)).fill(8)).toHaveLength(32);
    expect(await keys.unwrap(wrapped, purpose)).toEqual(new Uint8Array(32).fill(1));
    expect(calls).toEqual(['GenerateDataKeyCommand']);
    clock.forward(1);
    await keys.unwrap(wrapped, purpose);
    expect(calls).toEqual(['GenerateDataKeyCommand', 'DecryptCommand']);
  });
});
