import { openCitizenSession, openReceiptSession } from '../../contract/sessions.ts';
import { normalReceiptCode } from '../../use-cases/ids.ts';
import {
  openCitizenSession as openAccount,
  openReceiptSession as openReceipt,
} from '../../use-cases/session/open-citizen-session.ts';
import { limited } from '../http/limited.ts';
import { route } from '../http/route.ts';

export const sessionRoutes = [
  route(
    openCitizenSession,
    limited({ rule: 'session', side: 'reporter', of: () => '' }, ({ body, viewing }, deps) =>
      openAccount(deps, body.code, viewing.now),
    ),
  ),
  route(
    openReceiptSession,
    limited(
      [
        { rule: 'receipt', side: 'reporter', of: () => '' },
        {
          rule: 'receiptCode',
          side: 'reporter',
          of: ({ body }) => normalReceiptCode(body.receiptCode),
          anywhere: true,
        },
      ],
      ({ body, viewing }, deps) => openReceipt(deps, body.receiptCode, viewing.now),
    ),
  ),
];
