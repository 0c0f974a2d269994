import { callRoutes } from './call.ts';
import { challengeRoutes } from './challenges.ts';
import { erasureRoutes } from './erasures.ts';
import { evidenceRoutes } from './evidence.ts';
import { fileReportRoute } from './file-report.ts';
import { identityAccessRoutes } from './identity-access.ts';
import { noticeRoutes } from './notices.ts';
import { privacyRoutes } from './privacy.ts';
import { publicRoutes } from './public.ts';
import { recordRoutes } from './records.ts';
import { reportRoutes } from './reports.ts';
import { rewardRoutes } from './rewards.ts';
import { sessionRoutes } from './sessions.ts';

/** Everything a reporter, or anybody, may call. */
export const citizenRoutes = [
  ...sessionRoutes,
  ...challengeRoutes,
  ...evidenceRoutes,
  fileReportRoute,
  ...reportRoutes,
  ...callRoutes,
  ...rewardRoutes,
  ...noticeRoutes,
  ...identityAccessRoutes,
  ...privacyRoutes,
  ...erasureRoutes,
  ...publicRoutes,
  ...recordRoutes,
];
