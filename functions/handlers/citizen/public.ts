import { readAreas, readPolicy } from '../../contract/public.ts';
import { accepted } from '../../domain/outcome.ts';
import { readAreas as areas } from '../../use-cases/public/read-areas.ts';
import { readPolicy as policy } from '../../use-cases/public/read-policy.ts';
import { route } from '../http/route.ts';

const open = { kind: 'public' } as const;

export const publicRoutes = [
  route(readAreas, open, async (_call, deps) => accepted(await areas(deps))),
  route(readPolicy, open, ({ query, viewing }, deps) => policy(deps, query.policy, viewing)),
];
