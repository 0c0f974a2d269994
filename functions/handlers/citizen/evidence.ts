import { announceEvidence, evidenceStatus } from '../../contract/evidence.ts';
import { announceEvidence as announce } from '../../use-cases/evidence/announce-evidence.ts';
import { readEvidenceStatus } from '../../use-cases/evidence/read-evidence-status.ts';
import { limited } from '../http/limited.ts';
import { route } from '../http/route.ts';

export const evidenceRoutes = [
  route(
    announceEvidence,
    limited(
      { rule: 'evidence', side: 'reporter', of: () => '' },
      ({ body, claim, evidenceOwner, viewing }, deps) =>
        announce(deps, {
          ...body,
          from: 'reporter',
          owner: evidenceOwner,
          commandId: claim('reporter').id,
          now: viewing.now,
        }),
      true,
    ),
  ),
  route(evidenceStatus, ({ id, viewing }, deps) => readEvidenceStatus(deps, id, viewing.language)),
];
