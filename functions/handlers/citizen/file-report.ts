import { fileReport } from '../../contract/file-report.ts';
import { currentNotice } from '../../contract/privacy-notice.ts';
import { accepted } from '../../domain/outcome.ts';
import { fileReport as file } from '../../use-cases/report/file-report.ts';
import { readReport } from '../../use-cases/report/read-report.ts';
import { limited } from '../http/limited.ts';
import { route } from '../http/route.ts';

export const fileReportRoute = route(
  fileReport,
  // Behind an account stands a WeChat user; without one the address is all there is.
  limited(
    [
      {
        rule: 'filing',
        side: 'reporter',
        of: ({ session }) => (session?.kind === 'account' ? undefined : ''),
      },
      {
        rule: 'ownFiling',
        side: 'reporter',
        of: ({ session }) => (session?.kind === 'account' ? session.account : undefined),
        anywhere: true,
      },
    ],
    async (call, deps) => {
      const { body, session, viewing } = call;
      const { reportedParty, declaration: _given, contact, ...facts } = body;
      const filed = await file(deps, {
        ...facts,
        partyName: reportedParty.name,
        contact: contact && { ...contact, notice: contact.notice ?? currentNotice },
        account: session?.kind === 'account' ? { id: session.account, openid: session.openid } : undefined,
        evidenceOwner: call.evidenceOwner,
        claim: call.claim('reporter'),
      });
      if (!filed.ok) return filed;
      const { record, receiptCode } = filed.value;
      const { caseNumber, state, stateText, next } = await readReport(deps, record, {
        ...viewing,
        now: record.violationCase.filedAt,
      });
      return accepted({ reportId: record.id, caseNumber, state, stateText, next, receiptCode });
    },
    true,
  ),
);
