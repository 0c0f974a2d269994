import { cloudFunction } from '../runtime/cloud-function.ts';
import { createApi } from './http/create-api.ts';
import { identityRoutes } from './identity/routes.ts';

export const handler = cloudFunction('identity-api', ({ deps, clock, log, front }) =>
  createApi(identityRoutes, deps, { clock, log, front }),
);
