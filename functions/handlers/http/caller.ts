import type { AccessPolicy, StaffPolicy } from '../../domain/access/access-policy.ts';
import { holdsOne } from '../../domain/access/permits.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import type { CitizenSession } from '../../ports/identity-vault.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';

export type Identified =
  | {
      readonly ok: true;
      readonly key: string;
      readonly tokenHash: string;
      readonly officer?: Officer;
      readonly session?: CitizenSession;
    }
  | { readonly ok: false; readonly code: 'session.required' | 'session.expired' | 'access.denied' };

/**
 * Opaque bearer tokens, looked up by keyed hash. A token of one audience opens nothing of the other: staff
 * and reporters have different stores. On public operations a wrong token is refused, not ignored: a report
 * must not silently become one of nobody.
 */
export const identify = async (
  authorization: string | undefined,
  policy: AccessPolicy,
  deps: Dependencies,
  now: string,
): Promise<Identified> => {
  const token = /^Bearer ([0-9a-z]{20,100})$/i.exec(authorization ?? '')?.[1]?.toLowerCase();
  if (token === undefined) {
    if (authorization !== undefined && authorization !== '') return { ok: false, code: 'session.expired' };
    return policy.who === 'anybody'
      ? { ok: true, key: 'none', tokenHash: '' }
      : { ok: false, code: 'session.required' };
  }
  const hash = deps.keyedHash.of('session', token);
  return policy.who === 'staff' ? officerOf(hash, policy, deps, now) : citizenOf(hash, deps, now);
};

const officerOf = async (
  hash: string,
  { roles }: StaffPolicy,
  { staff }: Dependencies,
  now: string,
): Promise<Identified> => {
  const session = await staff.session(hash);
  if (session === undefined || session.expiresAt <= now) return { ok: false, code: 'session.expired' };
  const officer = (await staff.officers()).find(({ username }) => username === session.username);
  if (officer === undefined) return { ok: false, code: 'session.expired' };
  return holdsOne(officer, roles)
    ? { ok: true, key: `officer:${officer.username}`, tokenHash: hash, officer }
    : { ok: false, code: 'access.denied' };
};

const citizenOf = async (tokenHash: string, { vault }: Dependencies, now: string): Promise<Identified> => {
  const session = await vault.session(tokenHash);
  if (session === undefined || session.expiresAt <= now) return { ok: false, code: 'session.expired' };
  const key = session.kind === 'account' ? `account:${session.account}` : `receipt:${session.reportId}`;
  return { ok: true, key, tokenHash, session };
};
