import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { StaffAccount } from '../../ports/staff-directory.ts';
import type { Dependencies } from '../dependencies.ts';
import { isDeviceOf, newDeviceToken } from './device-token.ts';
import { newOfficerSession } from './new-officer-session.ts';
import type { OpenedSession } from './open-citizen-session.ts';
import { paceSignIn } from './pace-sign-in.ts';

type Deps = Pick<
  Dependencies,
  'staff' | 'passwords' | 'keyedHash' | 'randomness' | 'lifetimes' | 'rateLimit' | 'rateRules'
>;

type SignIn = {
  readonly username: string;
  readonly password: string;
  readonly otp: string;
  /** What the last sign-in on this device was answered with. */
  readonly device?: string | undefined;
};

type OfficerSession = OpenedSession & {
  readonly officer: Officer;
  /** Left out where the device is known. */
  readonly device?: string;
};

/** Password and one-time code; each code works once. The answer never tells which of the three was wrong. */
export const openOfficerSession = async (
  deps: Deps,
  { device, ...given }: SignIn,
  address: string,
  now: string,
): Promise<Outcome<OfficerSession, 'session.credentials-wrong' | 'request.too-many'>> => {
  const { username } = given;
  const paced = await paceSignIn(deps, { username, device, address, now });
  if (!paced.ok) return paced;
  const account = await accountOf(deps, given, now);
  if (account === undefined) return refused('session.credentials-wrong');
  await paced.value();
  const opened = await newOfficerSession(deps, username, now);
  const known = device !== undefined && isDeviceOf(deps, device, username, now);
  return accepted({
    ...opened,
    officer: account.officer,
    ...(!known && { device: newDeviceToken(deps, username, now) }),
  });
};

const accountOf = async (
  { staff, passwords }: Deps,
  { username, password, otp }: SignIn,
  now: string,
): Promise<StaffAccount | undefined> => {
  const account = await staff.account(username);
  const matches = await passwords.matches(password, account?.passwordHash ?? '');
  const step = account === undefined ? undefined : passwords.oneTimeStep(otp, account.otpSecret, now);
  if (account === undefined || !matches || step === undefined) return undefined;
  return (await staff.consumeOneTimeStep(username, step)) ? account : undefined;
};
