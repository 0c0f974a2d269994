import { isFactorFresh, isSessionOpen, isUseWorthWriting } from '../../domain/access/staff-session.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import type { Dependencies } from '../dependencies.ts';

type SignedIn = {
  readonly officer: Officer;
  /** The second factor was typed within the last minutes. */
  readonly factorIsFresh: boolean;
};

/** Who holds an open session, with the posts of now; its use is noted. */
export const officerOfSession = async (
  { staff, lifetimes }: Pick<Dependencies, 'staff' | 'lifetimes'>,
  tokenHash: string,
  now: string,
): Promise<SignedIn | undefined> => {
  const session = await staff.session(tokenHash);
  const standing = session && (await staff.standing(session.username));
  if (session === undefined || standing === undefined) return undefined;
  if (!isSessionOpen(session, standing.sessionsEndedAt, now, lifetimes)) return undefined;
  if (isUseWorthWriting(session, now)) await staff.noteUse(tokenHash, { seenAt: now });
  return { officer: standing.officer, factorIsFresh: isFactorFresh(session, now, lifetimes) };
};
