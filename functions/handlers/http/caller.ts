import type { AccessPolicy, StaffPolicy } from '../../domain/access/access-policy.ts';
import { holdsOne } from '../../domain/access/permits.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { officerOfSession } from '../../use-cases/session/officer-of-session.ts';
import type { Identified } from './identified.ts';

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
  tokenHash: string,
  { roles }: StaffPolicy,
  deps: Dependencies,
  now: string,
): Promise<Identified> => {
  const signedIn = await officerOfSession(deps, tokenHash, now);
  if (signedIn === undefined) return { ok: false, code: 'session.expired' };
  return holdsOne(signedIn.officer, roles)
    ? { ok: true, key: `officer:${signedIn.officer.username}`, tokenHash, ...signedIn }
    : { ok: false, code: 'access.denied', denied: signedIn.officer };
};

const citizenOf = async (tokenHash: string, { vault }: Dependencies, now: string): Promise<Identified> => {
  const session = await vault.session(tokenHash);
  if (session === undefined || session.expiresAt <= now) return { ok: false, code: 'session.expired' };
  const key = session.kind === 'account' ? `account:${session.account}` : `receipt:${session.reportId}`;
  return { ok: true, key, tokenHash, session };
};
