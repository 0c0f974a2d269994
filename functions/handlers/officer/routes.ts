import { caseTextRoutes } from './case-texts.ts';
import { caseRoutes } from './cases.ts';
import { officerEvidenceRoutes } from './evidence.ts';
import { exportRoutes } from './exports.ts';
import { policyRoutes } from './policies.ts';
import { readRoutes } from './reads.ts';
import { rewardDeskRoutes } from './rewards.ts';
import { officerSessionRoutes } from './sessions.ts';
import { statisticsRoutes } from './statistics.ts';
import { tieRoutes } from './ties.ts';

/** Everything staff may call but money and identities. */
export const officerRoutes = [
  ...officerSessionRoutes,
  ...officerEvidenceRoutes,
  ...caseRoutes,
  ...caseTextRoutes,
  ...rewardDeskRoutes,
  ...policyRoutes,
  ...statisticsRoutes,
  ...tieRoutes,
  ...readRoutes,
  ...exportRoutes,
];
