import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { Dependencies } from '../dependencies.ts';
import { newToken, type OpenedSession } from './open-citizen-session.ts';

type Deps = Pick<Dependencies, 'staff' | 'passwords' | 'keyedHash' | 'randomness' | 'lifetimes'>;

export type SignIn = {
  readonly username: string;
  readonly password: string;
  readonly otp: string;
};

/** Password and one-time code; each code works once. The answer never tells which of the three was wrong. */
export const openOfficerSession = async (
  deps: Deps,
  { username, password, otp }: SignIn,
  now: string,
): Promise<Outcome<OpenedSession & { readonly officer: Officer }, 'session.credentials-wrong'>> => {
  const account = await deps.staff.account(username);
  const matches = await deps.passwords.matches(password, account?.passwordHash ?? '');
  const step = account === undefined ? undefined : deps.passwords.oneTimeStep(otp, account.otpSecret, now);
  if (account === undefined || !matches || step === undefined) return refused('session.credentials-wrong');
  if (!(await deps.staff.consumeOneTimeStep(username, step))) return refused('session.credentials-wrong');
  const opened = newToken(deps, now, deps.lifetimes.officer);
  await deps.staff.openSession(deps.keyedHash.of('session', opened.token), {
    username,
    expiresAt: opened.expiresAt,
  });
  return accepted({ ...opened, officer: account.officer });
};
