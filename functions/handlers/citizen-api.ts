import { cloudFunction } from '../runtime/cloud-function.ts';
import { citizenRoutes } from './citizen/routes.ts';
import { financeRoutes } from './finance/routes.ts';
import { createApi } from './http/create-api.ts';
import { openApiRoute } from './http/open-api-route.ts';
import { identityRoutes } from './identity/routes.ts';
import { officerRoutes } from './officer/routes.ts';

/** Describes the other APIs too, but answers for none of them. */
const described = [...citizenRoutes, ...officerRoutes, ...financeRoutes, ...identityRoutes];

export const handler = cloudFunction('citizen-api', ({ deps, clock, log, front }) =>
  createApi([...citizenRoutes, openApiRoute(described)], deps, { clock, log, front }),
);
