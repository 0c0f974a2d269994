import type { Randomness } from './randomness.ts';

/** Staff sign-in factors. `hash` carries its own parameters; checks take the same time for right and wrong. */
export type PasswordCheck = {
  matches(password: string, hash: string): Promise<boolean>;
  hash(password: string, randomness: Randomness): Promise<string>;
  /** Step (30 s, RFC 6238) at which the code is right within one step of `now`; undefined = wrong. */
  oneTimeStep(code: string, secret: string, now: string): number | undefined;
};
