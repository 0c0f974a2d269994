import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { Dependencies } from '../dependencies.ts';

type Deps = Pick<Dependencies, 'staff' | 'passwords' | 'lifetimes'>;

/** A one-time code typed again makes this session's second factor fresh; a code that signed in does not count twice. */
export const stepUp = async (
  { staff, passwords, lifetimes }: Deps,
  { officer, tokenHash, otp }: { officer: Officer; tokenHash: string; otp: string },
  now: string,
): Promise<Outcome<{ readonly freshUntil: string }, 'session.otp-wrong'>> => {
  const account = await staff.account(officer.username);
  const step = account === undefined ? undefined : passwords.oneTimeStep(otp, account.otpSecret, now);
  if (step === undefined || !(await staff.consumeOneTimeStep(officer.username, step)))
    return refused('session.otp-wrong', 'otp');
  await staff.noteUse(tokenHash, { confirmedAt: now });
  return accepted({ freshUntil: new Date(Date.parse(now) + lifetimes.stepUp).toISOString() });
};
