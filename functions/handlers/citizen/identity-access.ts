import { listIdentityAccess } from '../../contract/identity.ts';
import { accepted } from '../../domain/outcome.ts';
import { listIdentityAccess as list } from '../../use-cases/identity/list-identity-access.ts';
import { route } from '../http/route.ts';

export const identityAccessRoutes = [
  route(listIdentityAccess, async ({ session, query, viewing }, deps) =>
    accepted(await list(deps, session, query, viewing.language)),
  ),
];
