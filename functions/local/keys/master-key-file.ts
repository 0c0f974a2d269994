import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { Randomness } from '../../ports/randomness.ts';

const keyBytes = 32;
const title = 'green-whistle master key 1';

const checksum = (key: Uint8Array): string =>
  createHash('sha256').update(title).update(key).digest('base64url').slice(0, 16);

/**
 * The master key of a data folder, made at first start, readable by its owner only. It is never replaced:
 * a new key could open nothing that was sealed before, so damage is reported.
 */
export const masterKeyFromFile = (file: string, randomness: Randomness): Uint8Array => {
  const existing = textOf(file);
  if (existing !== undefined) {
    if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
    return parsedKey(existing, file);
  }
  const key = randomness.bytes(keyBytes);
  const text = `${title}\n${Buffer.from(key).toString('base64url')}\n${checksum(key)}\n`;
  const draft = `${file}.${Buffer.from(randomness.bytes(8)).toString('hex')}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    // A link, not a rename: of two starts at once the first one's key counts for both.
    linkSync(draft, file);
    return key;
  } catch (error) {
    const winner = textOf(file);
    if (winner === undefined) throw error;
    return parsedKey(winner, file);
  } finally {
    rmSync(draft, { force: true });
  }
};

const textOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

const parsedKey = (text: string, file: string): Uint8Array => {
  const [head, encoded = '', check, ...rest] = text.split('\n');
  const key = new Uint8Array(Buffer.from(encoded, 'base64url'));
  if (head !== title || key.length !== keyBytes || check !== checksum(key) || rest.join('') !== '') {
    throw new Error(
      `master key file ${file} is damaged: restore it from a backup; without it the sealed data cannot be read`,
    );
  }
  return key;
};
