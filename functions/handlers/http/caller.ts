import type { AccessPolicy, StaffPolicy } from '../../domain/access/access-policy.ts';
import { holdsOne } from '../../domain/access/permits.ts';
import { isFactorFresh, isSessionOpen, isUseWorthWriting } from '../../domain/access/staff-session.ts';
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
      /** The second factor was typed within the last minutes. */
      readonly factorIsFresh?: boolean;
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
  { staff, lifetimes }: Dependencies,
  now: string,
): Promise<Identified> => {
  const session = await staff.session(hash);
  const standing = session && (await staff.standing(session.username));
  if (session === undefined || standing === undefined) return { ok: false, code: 'session.expired' };
  const { officer, sessionsEndedAt } = standing;
  if (!isSessionOpen(session, sessionsEndedAt, now, lifetimes)) return { ok: false, code: 'session.expired' };
  if (isUseWorthWriting(session, now)) await staff.noteUse(hash, { seenAt: now });
  return holdsOne(officer, roles)
    ? {
        ok: true,
        key: `officer:${officer.username}`,
        tokenHash: hash,
        officer,
        factorIsFresh: isFactorFresh(session, now, lifetimes),
      }
    : { ok: false, code: 'access.denied' };
};

const citizenOf = async (tokenHash: string, { vault }: Dependencies, now: string): Promise<Identified> => {
  const session = await vault.session(tokenHash);
  if (session === undefined || session.expiresAt <= now) return { ok: false, code: 'session.expired' };
  const key = session.kind === 'account' ? `account:${session.account}` : `receipt:${session.reportId}`;
  return { ok: true, key, tokenHash, session };
};
