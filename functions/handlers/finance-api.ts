import { cloudFunction } from '../runtime/cloud-function.ts';
import { financeRoutes } from './finance/routes.ts';
import { createApi } from './http/create-api.ts';

export const handler = cloudFunction('finance-api', ({ deps, clock, log, front }) =>
  createApi(financeRoutes, deps, { clock, log, front }),
);
