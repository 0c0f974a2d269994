import { announceOfficerEvidence } from '../../contract/evidence.ts';
import { announceEvidence } from '../../use-cases/evidence/announce-evidence.ts';
import { route } from '../http/route.ts';

const field = {
  kind: 'officer',
  roles: ['grid-officer', 'township-handler', 'township-lead', 'investigator'],
} as const;

export const officerEvidenceRoutes = [
  route(announceOfficerEvidence, field, ({ body, claim, evidenceOwner, officer, viewing }, deps) =>
    announceEvidence(deps, {
      ...body,
      from: 'officer',
      owner: evidenceOwner,
      commandId: claim(`officer:${officer.username}`).id,
      now: viewing.now,
    }),
  ),
];
