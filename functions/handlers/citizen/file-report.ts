import type { InferOutput } from 'valibot';
import { fileReport, type reportBody } from '../../contract/reports.ts';
import { gcj02Of } from '../../domain/jurisdiction/gcj02.ts';
import { accepted } from '../../domain/outcome.ts';
import { fileReport as file } from '../../use-cases/report/file-report.ts';
import { readReport } from '../../use-cases/report/read-report.ts';
import { route } from '../http/route.ts';

type Place = InferOutput<typeof reportBody>['place'];

/** The city's maps are in GCJ-02; browsers measure in WGS-84. */
const toGcj02 = ({ lng, lat, system }: Place): { lng: number; lat: number } => {
  if (system === 'gcj02') return { lng, lat };
  return gcj02Of({ lng, lat });
};

export const fileReportRoute = route(fileReport, { kind: 'public' }, async (call, deps) => {
  const { body, session, viewing } = call;
  const { place, reportedParty, declaration: _given, ...facts } = body;
  const filed = await file(deps, {
    ...facts,
    ...toGcj02(place),
    address: place.address,
    partyName: reportedParty.name,
    account: session?.kind === 'account' ? { id: session.account, openid: session.openid } : undefined,
    evidenceOwner: call.evidenceOwner,
    claim: call.claim('reporter'),
  });
  if (!filed.ok) return filed;
  const { record, receiptCode } = filed.value;
  const { caseNumber, state, stateText, next } = await readReport(deps, record, viewing);
  return accepted({ reportId: record.id, caseNumber, state, stateText, next, receiptCode });
});
