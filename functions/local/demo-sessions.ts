import type { StaffDirectory } from '../ports/staff-directory.ts';
import type { MovableClock } from './movable-clock.ts';

/**
 * Nobody typed a code later because the demonstration's clock was moved: a typed code stays as fresh as the
 * time that really went by.
 */
export const demoSessions = <Staff extends StaffDirectory>(staff: Staff, clock: MovableClock): Staff => ({
  ...staff,
  session: async (tokenHash: string) => {
    const session = await staff.session(tokenHash);
    if (session === undefined) return undefined;
    const moved = clock.movedSince(session.confirmedAt);
    return { ...session, confirmedAt: new Date(Date.parse(session.confirmedAt) + moved).toISOString() };
  },
});
