import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { localKeyService } from '../../../functions/local/keys/local-key-service.ts';
import { masterKeyFromFile } from '../../../functions/local/keys/master-key-file.ts';

const randomness = { bytes: (length: number) => new Uint8Array(randomBytes(length)) };
const folder = mkdtempSync(join(tmpdir(), 'keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

const purpose = { vault: 'identities', subject: 'rpt_1' } as const;

describe('a data key of the embedded run', () => {
  const keys = localKeyService(randomness.bytes(32), randomness);

  it('unwraps to itself, and no two are alike', async () => {
    const first = await keys.newDataKey(purpose);
    const second = await keys.newDataKey(purpose);
    expect(await keys.unwrap(first.wrapped, purpose)).toEqual(first.plain);
    expect(second.plain).not.toEqual(first.plain);
  });

  it('unwraps for no other vault or subject, by no other master key, and not when changed', async () => {
    const { wrapped } = await keys.newDataKey(purpose);
    await expect(keys.unwrap(wrapped, { ...purpose, vault: 'cases' })).rejects.toThrow('another purpose');
    await expect(keys.unwrap(wrapped, { ...purpose, subject: 'rpt_2' })).rejects.toThrow('another purpose');
    const others = localKeyService(randomness.bytes(32), randomness);
    await expect(others.unwrap(wrapped, purpose)).rejects.toThrow('another master key');
    await expect(keys.unwrap('', purpose)).rejects.toThrow('malformed');
    const sealed = Buffer.from(wrapped.slice(7), 'base64url');
    for (let byte = 0; byte < sealed.length; byte += 1) {
      const flipped = Buffer.from(sealed);
      flipped[byte] = (flipped[byte] ?? 0) ^ 1;
      await expect(keys.unwrap(`local1.${flipped.toString('base64url')}`, purpose)).rejects.toThrow();
    }
  });
});

describe('the master key file', () => {
  it('is made once, for its owner only, and read ever after', () => {
    const file = join(folder, 'master.key');
    const key = masterKeyFromFile(file, randomness);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    chmodSync(file, 0o644);
    expect(masterKeyFromFile(file, randomness)).toEqual(key);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['master.key']);
  });

  it.each([
    '',
    'green-whistle master key 1\n',
    'nonsense',
    `green-whistle master key 1\n${'A'.repeat(43)}\nxxxx\n`,
  ])('says clearly that it is damaged: %j', (text) => {
    const file = join(folder, 'damaged.key');
    writeFileSync(file, text);
    expect(() => masterKeyFromFile(file, randomness)).toThrow(/damaged\.key is damaged: restore it/);
  });
});
