import type { Dependencies } from '../dependencies.ts';
import { base32 } from '../ids.ts';

const LIFE_MS = 90 * 86_400_000;

/**
 * Proof that somebody signed in under this name on this device within ninety days: when, chance, and a keyed
 * hash of both and the name. It opens nothing; it only spares the device the pace of strangers, so nothing is
 * stored and a stolen one gives a count of guesses of its own.
 */
export const newDeviceToken = (
  { keyedHash, randomness }: Pick<Dependencies, 'keyedHash' | 'randomness'>,
  username: string,
  now: string,
): string => {
  const chance = `${Date.parse(now)}.${base32(randomness.bytes(16), 26)}`;
  return `${chance}.${keyedHash.of('device', `${username}|${chance}`)}`;
};

export const isDeviceOf = (
  { keyedHash }: Pick<Dependencies, 'keyedHash'>,
  token: string,
  username: string,
  now: string,
): boolean => {
  const [at = '', chance = '', hash = ''] = token.split('.');
  const age = Date.parse(now) - Number(at);
  return age < LIFE_MS && keyedHash.of('device', `${username}|${at}.${chance}`) === hash;
};
