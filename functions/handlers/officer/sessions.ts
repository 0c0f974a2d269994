import { closeOfficerSession, openOfficerSession } from '../../contract/sessions.ts';
import { accepted } from '../../domain/outcome.ts';
import { openOfficerSession as open } from '../../use-cases/session/open-officer-session.ts';
import { limited } from '../http/limited.ts';
import { route } from '../http/route.ts';

export const officerSessionRoutes = [
  route(
    openOfficerSession,
    // Failures from elsewhere under the same name are counted apart: nobody can lock a colleague out.
    limited(
      { rule: 'signIn', side: 'staff', of: ({ body }) => body.username, failuresOnly: true },
      async ({ body, viewing }, deps) => {
        const opened = await open(deps, body, viewing.now);
        if (!opened.ok) return opened;
        const { token, expiresAt, officer } = opened.value;
        const { id, name, level, division } = officer.unit;
        return accepted({
          token,
          expiresAt,
          username: officer.username,
          name: officer.name,
          roles: [...officer.roles],
          unit: { id, name, level, division },
        });
      },
    ),
  ),
  route(closeOfficerSession, async ({ tokenHash }, deps) => {
    await deps.staff.closeSession(tokenHash);
    return accepted(undefined);
  }),
];
