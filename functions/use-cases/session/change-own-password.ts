import { isEasyPassword } from '../../domain/access/easy-password.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { Dependencies } from '../dependencies.ts';
import { newOfficerSession } from './new-officer-session.ts';
import type { OpenedSession } from './open-citizen-session.ts';

type Deps = Pick<Dependencies, 'staff' | 'passwords' | 'keyedHash' | 'randomness' | 'lifetimes'>;

type Change = { readonly officer: Officer; readonly current: string; readonly next: string };

/**
 * Whoever left a session open, or stole one, needs the old password besides; whoever has the old password, a
 * session. Everything that was open ends, and the caller goes on in a session of its own.
 */
export const changeOwnPassword = async (
  deps: Deps,
  { officer: { username, name }, current, next }: Change,
  now: string,
): Promise<Outcome<OpenedSession, 'password.current-wrong' | 'password.too-easy'>> => {
  const { staff, passwords, randomness } = deps;
  const account = await staff.account(username);
  const fromHash = account?.passwordHash ?? '';
  if (!(await passwords.matches(current, fromHash))) return refused('password.current-wrong', 'current');
  if (next === current || isEasyPassword(next, [username, name])) return refused('password.too-easy', 'next');
  const toHash = await passwords.hash(next, randomness);
  const changed = await staff.changePassword(username, { fromHash, toHash, at: now });
  if (!changed) return refused('password.current-wrong', 'current');
  // What was opened until `now` is over: this one begins after it.
  const opensAt = new Date(Date.parse(now) + 1).toISOString();
  return accepted(await newOfficerSession(deps, username, opensAt));
};
