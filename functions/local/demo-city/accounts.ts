import { oneTimeCode, stepAt } from '../../adapters/crypto/one-time-code.ts';
import type { KeyedHash } from '../../ports/secrets.ts';
import { receiptCodeOf } from '../../use-cases/ids.ts';
import { demoOfficers, demoOtpSecret, demoPassword } from './staff.ts';
import { people, stories } from './story.ts';

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

/** The code that counts at `now`, or the next one; undefined for an unknown name. */
export const demoOneTimeCode = (username: string, now: string, stepsAhead: 0 | 1 = 0): string | undefined =>
  demoOfficers.some((officer) => officer.username === username)
    ? oneTimeCode(demoOtpSecret(username), stepAt(now) + stepsAhead)
    : undefined;

/** Names to sign in with as a citizen: the login code is `sandbox:<name>`. */
export const demoCitizens = (): readonly string[] => Object.keys(people);

/** Receipt codes of the coded reports, to try looking one up; the same in each run of one data folder. */
export const demoReceiptCodes = (keyedHash: KeyedHash): readonly string[] =>
  stories
    .filter(({ disclosure }) => disclosure === 'coded')
    .map(({ key }) => receiptCodeOf(`demo:${key}:0`, keyedHash));
