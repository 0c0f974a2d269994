import { listNotices } from '../../contract/notices.ts';
import { accepted } from '../../domain/outcome.ts';
import { listNotices as list } from '../../use-cases/report/list-notices.ts';
import { route } from '../http/route.ts';

export const noticeRoutes = [
  route(listNotices, async ({ session, query, viewing }, deps) =>
    accepted(await list(deps, session, query, viewing)),
  ),
];
