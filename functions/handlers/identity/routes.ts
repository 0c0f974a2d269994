import {
  commandUnseal,
  listUnseals,
  readOriginal,
  readUnseal,
  requestUnseal,
} from '../../contract/identity.ts';
import { accepted } from '../../domain/outcome.ts';
import { lastAt } from '../../use-cases/identity/append-unseal.ts';
import { commandUnseal as command } from '../../use-cases/identity/command-unseal.ts';
import { listUnseals as list } from '../../use-cases/identity/list-unseals.ts';
import { readOriginal as readFile } from '../../use-cases/identity/read-original.ts';
import { readUnseal as read } from '../../use-cases/identity/read-unseal.ts';
import { requestUnseal as request } from '../../use-cases/identity/request-unseal.ts';
import { unsealView } from '../../use-cases/identity/unseal-view.ts';
import { route } from '../http/route.ts';

/** Who reported, and files as they left the phone: the only way to both, and it leaves a trace at every step. */
export const identityRoutes = [
  route(requestUnseal, async ({ officer, body, claim, viewing }, deps) => {
    const done = await request(deps, { ...body, officer, claim: claim(`officer:${officer.username}`) });
    return done.ok
      ? accepted(await unsealView(deps, done.value, officer, lastAt(done.value), viewing.language))
      : done;
  }),
  route(commandUnseal, async ({ officer, id, body, claim, viewing }, deps) => {
    const done = await command(deps, {
      id,
      command: body,
      officer,
      claim: claim(`officer:${officer.username}`),
    });
    return done.ok
      ? accepted(await unsealView(deps, done.value, officer, lastAt(done.value), viewing.language))
      : done;
  }),
  route(listUnseals, ({ officer, query, viewing }, deps) => {
    const { state, limit, cursor } = query;
    return list(deps, { officer, of: state, limit, cursor }, viewing);
  }),
  route(readUnseal, async ({ officer, id, factorIsFresh, claim, viewing }, deps) => {
    const done = await read(deps, {
      id,
      officer,
      factorIsFresh,
      claim: claim(`officer:${officer.username}`),
    });
    if (!done.ok) return done;
    const { record, contact } = done.value;
    return accepted(await unsealView(deps, record, officer, viewing.now, viewing.language, contact));
  }),
  route(readOriginal, ({ officer, id, query, claim }, deps) =>
    readFile(deps, { id, part: query.part ?? 0, officer, claim: claim(`officer:${officer.username}`) }),
  ),
];
