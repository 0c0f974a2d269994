import { cloudFunction } from '../runtime/cloud-function.ts';
import { createApi } from './http/create-api.ts';
import { officerRoutes } from './officer/routes.ts';

export const handler = cloudFunction('officer-api', ({ deps, clock, log, front }) =>
  createApi(officerRoutes, deps, { clock, log, front }),
);
