import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { roles } from '../../domain/jurisdiction/role.ts';
import type { StaffAccount } from '../../ports/staff-directory.ts';
import { demoOrganisation } from './organisation.ts';
import people from './staff.json' with { type: 'json' };

/** Of every demo account. */
export const demoPassword = 'demo';

const person = v.strictObject({
  username: v.string(),
  name: v.string(),
  roles: v.pipe(v.array(v.picklist(roles)), v.minLength(1)),
  unit: v.string(),
});

const unitOf = (id: string) => {
  const found = demoOrganisation.units.find((unit) => unit.id === id);
  if (found === undefined) throw new Error(`staff of an unknown unit: ${id}`);
  return found;
};

export const demoOfficers: readonly Officer[] = v
  .parse(v.array(person), people)
  .map(({ unit, ...rest }) => ({ ...rest, unit: unitOf(unit) }));

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Fixed for each name, so that an authenticator app set up once works in every demo. Not a secret. */
export const demoOtpSecret = (username: string): string =>
  [...createHash('sha256').update(`demo city ${username}`).digest()]
    .map((byte) => BASE32[byte % BASE32.length] ?? '')
    .join('');

/** One hash serves all accounts: they share the password, and hashing is slow on purpose. */
export const demoStaff = (passwordHash: string): readonly StaffAccount[] =>
  demoOfficers.map((officer) => ({
    officer,
    passwordHash,
    otpSecret: demoOtpSecret(officer.username),
  }));
