import {
  closeEveryOfficerSession,
  closeOfficerSession,
  closeStaffSessions,
  openOfficerSession,
  readOfficerSession,
  stepUpOfficerSession,
} from '../../contract/sessions.ts';
import { accepted } from '../../domain/outcome.ts';
import { closeStaffSessions as closeOf } from '../../use-cases/session/close-staff-sessions.ts';
import { openOfficerSession as open } from '../../use-cases/session/open-officer-session.ts';
import { stepUp } from '../../use-cases/session/step-up.ts';
import { limited } from '../http/limited.ts';
import { route } from '../http/route.ts';
import { changeOwnPasswordRoute } from './password.ts';

export const officerSessionRoutes = [
  changeOwnPasswordRoute,
  route(openOfficerSession, async ({ body, address, viewing }, deps) => {
    const opened = await open(deps, body, address, viewing.now);
    if (!opened.ok) return opened;
    const { token, expiresAt, officer, device } = opened.value;
    const { id, name, level, division } = officer.unit;
    return accepted({
      token,
      expiresAt,
      ...(device !== undefined && { device }),
      username: officer.username,
      name: officer.name,
      roles: [...officer.roles],
      unit: { id, name, level, division },
    });
  }),
  route(
    stepUpOfficerSession,
    // Whoever took a session over guesses no faster from many addresses.
    limited(
      { rule: 'signIn', side: 'staff', of: ({ tokenHash }) => tokenHash, anywhere: true, failuresOnly: true },
      ({ body, officer, tokenHash, viewing }, deps) =>
        stepUp(deps, { officer, tokenHash, otp: body.otp }, viewing.now),
    ),
  ),
  route(readOfficerSession, async ({ officer: { username }, factorIsFresh }) =>
    accepted({ username, factorIsFresh }),
  ),
  route(closeOfficerSession, async ({ tokenHash }, deps) => {
    await deps.staff.closeSession(tokenHash);
    return accepted(undefined);
  }),
  route(closeEveryOfficerSession, async ({ officer: { username }, viewing }, deps) => {
    await deps.staff.endSessions(username, { at: viewing.now, by: `officer:${username}` });
    return accepted(undefined);
  }),
  route(closeStaffSessions, ({ id, officer, viewing }, deps) =>
    closeOf(deps, { username: id, officer }, viewing.now),
  ),
];
