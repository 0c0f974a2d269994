import { announceOfficerEvidence } from '../../contract/evidence.ts';
import { announceEvidence } from '../../use-cases/evidence/announce-evidence.ts';
import { route } from '../http/route.ts';

/** Photos of a site check, and copies of evidence with parts blacked out. */
export const officerEvidenceRoutes = [
  route(announceOfficerEvidence, ({ body, claim, evidenceOwner, officer, viewing }, deps) =>
    announceEvidence(deps, {
      ...body,
      from: 'officer',
      owner: evidenceOwner,
      commandId: claim(`officer:${officer.username}`).id,
      now: viewing.now,
    }),
  ),
];
