import type { Work } from '../../domain/limit/work.ts';
import type { Dependencies } from '../dependencies.ts';
import { base32 } from '../ids.ts';

type Deps = Pick<Dependencies, 'digest' | 'keyedHash' | 'randomness'>;

/** Long enough to fill in a report with a bad connection. */
const LIFETIME_MS = 30 * 60_000;

const hashOf = ({ digest }: Pick<Deps, 'digest'>, salt: string, number: number | string): string =>
  digest.sha256(new TextEncoder().encode(`${salt}${number}`));

const signatureOf = ({ keyedHash }: Pick<Deps, 'keyedHash'>, bound: string, challenge: string): string =>
  keyedHash.of('work', `${challenge}|${bound}`);

/**
 * The scheme of ALTCHA: a hidden number, bounded, so that the slowest phone knows when it ends. Nothing is stored:
 * the signature binds it to `bound`, the one request it may let through, and the salt carries its end.
 */
export const newChallenge = (deps: Deps, bound: string, maxNumber: number, now: string): Work => {
  const expires = Math.floor((Date.parse(now) + LIFETIME_MS) / 1000);
  // Together with seven digits still one block of SHA-256.
  const salt = `${base32(deps.randomness.bytes(16), 26)}.${expires.toString(36)}.`;
  const number = Buffer.from(deps.randomness.bytes(6)).readUIntBE(0, 6) % (maxNumber + 1);
  const challenge = hashOf(deps, salt, number);
  return {
    algorithm: 'SHA-256',
    challenge,
    salt,
    maxNumber,
    signature: signatureOf(deps, bound, challenge),
    expiresAt: new Date(expires * 1000).toISOString(),
  };
};

const FORM = /^([0-9a-z]{26}\.([0-9a-z]{6,8})\.)(\d{1,8})\.([\w-]{43})$/;

/** True only for work that was set for this very request, in time: one hash and one keyed hash to check. */
export const isDone = (
  deps: Pick<Deps, 'digest' | 'keyedHash'>,
  proof: string | undefined,
  bound: string,
  now: string,
): boolean => {
  const [, salt = '', expires = '', number = '', signature = ''] = FORM.exec(proof ?? '') ?? [];
  if (salt === '' || Number.parseInt(expires, 36) * 1000 <= Date.parse(now)) return false;
  const right = signatureOf(deps, bound, hashOf(deps, salt, number));
  // Hashed once more: how far two signatures agree must not show in the time it takes.
  return deps.keyedHash.of('work', right) === deps.keyedHash.of('work', signature);
};
