import type { Dependencies } from '../dependencies.ts';
import { newToken, type OpenedSession } from './open-citizen-session.ts';

type Deps = Pick<Dependencies, 'staff' | 'keyedHash' | 'randomness' | 'lifetimes'>;

/** For somebody who has just shown both factors. */
export const newOfficerSession = async (
  { staff, keyedHash, randomness, lifetimes }: Deps,
  username: string,
  now: string,
): Promise<OpenedSession> => {
  const opened = newToken({ randomness }, now, lifetimes.officer);
  await staff.openSession(keyedHash.of('session', opened.token), {
    username,
    openedAt: now,
    expiresAt: opened.expiresAt,
    seenAt: now,
    confirmedAt: now,
  });
  return opened;
};
