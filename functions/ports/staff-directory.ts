import type { Officer, Organisation } from '../domain/jurisdiction/organisation.ts';

export type StaffAccount = {
  readonly officer: Officer;
  /** Memory-hard hash with its parameters. */
  readonly passwordHash: string;
  /** Base-32 secret of the one-time code (RFC 6238). */
  readonly otpSecret: string;
};

export type StaffDirectory = {
  organisation(): Promise<Organisation>;
  account(username: string): Promise<StaffAccount | undefined>;
  officers(): Promise<readonly Officer[]>;
  openSession(
    tokenHash: string,
    session: { readonly username: string; readonly expiresAt: string },
  ): Promise<void>;
  session(tokenHash: string): Promise<{ readonly username: string; readonly expiresAt: string } | undefined>;
  closeSession(tokenHash: string): Promise<void>;
  /** The last used time step of the one-time code; false when this step or a later one was used before. */
  consumeOneTimeStep(username: string, step: number): Promise<boolean>;
};
