import type { StaffSession } from '../domain/access/staff-session.ts';
import type { Officer, Organisation } from '../domain/jurisdiction/organisation.ts';
import type { Tie } from '../domain/jurisdiction/tie.ts';

export type StaffAccount = {
  readonly officer: Officer;
  /** Memory-hard hash with its parameters. */
  readonly passwordHash: string;
  /** Base-32 secret of the one-time code (RFC 6238). */
  readonly otpSecret: string;
};

export type StaffStanding = {
  readonly officer: Officer;
  /** When all sessions were last ended. */
  readonly sessionsEndedAt?: string;
};

export type PasswordChange = {
  readonly fromHash: string;
  readonly toHash: string;
  readonly at: string;
};

export type StaffDirectory = {
  organisation(): Promise<Organisation>;
  account(username: string): Promise<StaffAccount | undefined>;
  officers(): Promise<readonly Officer[]>;
  /** Declared or ended; known here at once, elsewhere within a minute. Putting the same one twice changes nothing. */
  putTie(tie: Tie): Promise<void>;
  /** The officer as of now, read anew each time: a post that was taken away is gone at once. */
  standing(username: string): Promise<StaffStanding | undefined>;
  openSession(tokenHash: string, session: StaffSession): Promise<void>;
  /** Undefined also when it has expired; whether it went unused too long is for the domain to say. */
  session(tokenHash: string): Promise<StaffSession | undefined>;
  /** Does nothing to a session that was closed in between. */
  noteUse(tokenHash: string, use: Partial<Pick<StaffSession, 'seenAt' | 'confirmedAt'>>): Promise<void>;
  closeSession(tokenHash: string): Promise<void>;
  /** Ends every session that `username` opened until then. */
  endSessions(username: string, ended: { readonly at: string; readonly by: string }): Promise<void>;
  /** With it ends every session opened until then; false when the hash was another one meanwhile. */
  changePassword(username: string, change: PasswordChange): Promise<boolean>;
  /** The last used time step of the one-time code; false when this step or a later one was used before. */
  consumeOneTimeStep(username: string, step: number): Promise<boolean>;
};
