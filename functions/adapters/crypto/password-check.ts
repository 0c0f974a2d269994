import { scrypt, timingSafeEqual } from 'node:crypto';
import type { PasswordCheck } from '../../ports/password-check.ts';
import type { Randomness } from '../../ports/randomness.ts';
import { matchingStep } from './one-time-code.ts';

/** Memory 128 · N · r bytes: 32 MiB, three times over (OWASP's second choice). */
const cost = { logN: 15, r: 8, p: 3 };
type Cost = typeof cost;

const hashBytes = 32;
const saltBytes = 16;

/** `$scrypt$ln=15,r=8,p=3$salt$hash`, the usual form: an old hash keeps its own cost. */
const pattern = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]{22})\$([\w-]{43})$/;

const derive = (password: string, salt: Uint8Array, { logN, r, p }: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const N = 2 ** logN;
    // The same password may reach us composed or decomposed, depending on the keyboard.
    const text = password.normalize('NFKC');
    scrypt(text, salt, hashBytes, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

/** `logN` below the default is for demonstrations and tests only. */
export const hashPassword = async (
  password: string,
  randomness: Randomness,
  logN = cost.logN,
): Promise<string> => {
  const salt = randomness.bytes(saltBytes);
  const key = await derive(password, salt, { ...cost, logN });
  const encoded = [salt, key].map((part) => Buffer.from(part).toString('base64url')).join('$');
  return `$scrypt$ln=${logN},r=${cost.r},p=${cost.p}$${encoded}`;
};

/** An empty hash (no such account) never matches and takes as long as a real one. */
export const passwordCheck: PasswordCheck = {
  hash: (password, randomness) => hashPassword(password, randomness),
  matches: async (password, hash) => {
    if (hash === '') {
      await derive(password, new Uint8Array(saltBytes), cost);
      return false;
    }
    const [, logN, r, p, salt = '', key = ''] = pattern.exec(hash) ?? [];
    if (logN === undefined) throw new Error('stored password hash malformed');
    const derived = await derive(password, Buffer.from(salt, 'base64url'), {
      logN: Number(logN),
      r: Number(r),
      p: Number(p),
    });
    return timingSafeEqual(derived, Buffer.from(key, 'base64url'));
  },
  oneTimeStep: matchingStep,
};
