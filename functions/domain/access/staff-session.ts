/** One sign-in of a member of staff. All bounds are exclusive: at the instant itself it is over. */
export type StaffSession = {
  readonly username: string;
  readonly openedAt: string;
  /** However much it is used. */
  readonly expiresAt: string;
  /** Last use, known to the minute. */
  readonly seenAt: string;
  /** When a one-time code was last typed in this session; signing in is the first time. */
  readonly confirmedAt: string;
};

export type SessionTerms = {
  /** Unused for so long it is over. */
  readonly officerIdle: number;
  /** So long a typed code covers what needs a fresh one. */
  readonly stepUp: number;
};

/** `endedAt`: when all sessions of this person were last ended. */
export const isSessionOpen = (
  { openedAt, expiresAt, seenAt }: StaffSession,
  endedAt: string | undefined,
  now: string,
  { officerIdle }: Pick<SessionTerms, 'officerIdle'>,
): boolean =>
  now < expiresAt && since(seenAt, now) < officerIdle && (endedAt === undefined || openedAt > endedAt);

export const isFactorFresh = (
  { confirmedAt }: StaffSession,
  now: string,
  { stepUp }: Pick<SessionTerms, 'stepUp'>,
): boolean => since(confirmedAt, now) < stepUp;

/** Every request would be a write: use within a minute of the last one is not written down. */
export const isUseWorthWriting = ({ seenAt }: StaffSession, now: string): boolean =>
  since(seenAt, now) >= 60_000;

const since = (before: string, now: string): number => Date.parse(now) - Date.parse(before);
