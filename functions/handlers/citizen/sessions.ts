import { openCitizenSession, openReceiptSession } from '../../contract/sessions.ts';
import {
  openCitizenSession as openAccount,
  openReceiptSession as openReceipt,
} from '../../use-cases/session/open-citizen-session.ts';
import { limited } from '../http/limited.ts';
import { route } from '../http/route.ts';

export const sessionRoutes = [
  route(openCitizenSession, { kind: 'public' }, ({ body, viewing }, deps) =>
    openAccount(deps, body.code, viewing.now),
  ),
  route(
    openReceiptSession,
    { kind: 'public' },
    limited({ rule: 'receipt', side: 'reporter', of: () => '' }, ({ body, viewing }, deps) =>
      openReceipt(deps, body.receiptCode, viewing.now),
    ),
  ),
];
