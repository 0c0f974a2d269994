import { deleteAccount, eraseReport, readErasure } from '../../contract/privacy.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import { normalReceiptCode } from '../../use-cases/ids.ts';
import { eraseAccount } from '../../use-cases/privacy/erase-account.ts';
import { eraseIdentity } from '../../use-cases/privacy/erase-identity.ts';
import { erasureView } from '../../use-cases/privacy/erasure-view.ts';
import { ownReport } from '../../use-cases/report/own-report.ts';
import { route } from '../http/route.ts';

/** To be forgotten (个人信息保护法 art 47): in one report, or in all of an account. */
export const erasureRoutes = [
  route(eraseReport, async ({ session, id, body, claim, viewing }, deps) => {
    const own = await ownReport(deps, session, id);
    if (!own.ok) return own;
    if (own.value.violationCase.report.caseNumber !== body.caseNumber)
      return refused('privacy.not-confirmed', 'caseNumber');
    let receiptHash: string | undefined;
    if (session.kind === 'receipt') {
      receiptHash = deps.keyedHash.of('receipt', normalReceiptCode(body.receiptCode ?? ''));
      if ((await deps.vault.reportOfReceipt(receiptHash)) !== id)
        return refused('privacy.not-confirmed', 'receiptCode');
    }
    const done = await eraseIdentity(deps, {
      reportId: id,
      cause: 'one-report',
      receiptHash,
      claim: claim('reporter'),
    });
    return done.ok ? accepted(erasureView(deps, done.value, viewing.language)) : done;
  }),
  route(deleteAccount, async ({ session, claim, viewing }, deps) => {
    if (session.kind === 'receipt') return refused('privacy.no-account');
    const done = await eraseAccount(deps, session, claim('reporter'));
    return done.ok
      ? accepted({ certificates: done.value.map((record) => erasureView(deps, record, viewing.language)) })
      : done;
  }),
  route(readErasure, async ({ id, viewing }, deps) => {
    const record = await deps.erasures.find(id);
    return record === undefined
      ? refused('resource.not-found')
      : accepted(erasureView(deps, record, viewing.language));
  }),
];
