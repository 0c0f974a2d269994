import { oneTimeCode, stepAt } from '../../adapters/crypto/one-time-code.ts';
import { demoOfficers, demoOtpSecret, demoPassword } from './staff.ts';

/** Who may sign in to the demo, as `GET /local/accounts` tells. */
export const demoAccounts = () => ({
  password: demoPassword,
  items: demoOfficers.map(({ username, name, roles, unit: { id, name: unitName, level, division } }) => ({
    username,
    name,
    roles: [...roles],
    unit: { id, name: unitName, level, division },
  })),
});

/** The code that counts at `now`; undefined for an unknown name. */
export const demoOneTimeCode = (username: string, now: string): string | undefined =>
  demoOfficers.some((officer) => officer.username === username)
    ? oneTimeCode(demoOtpSecret(username), stepAt(now))
    : undefined;
