import type { Operation } from '../../contract/operation.ts';
import {
  listReports,
  rateReport,
  readReport,
  requestReview,
  supplementReport,
  withdrawReport,
  writeMessage,
} from '../../contract/reports.ts';
import type { ReporterPolicy } from '../../domain/access/access-policy.ts';
import type { ReporterCommand } from '../../domain/case/case-command.ts';
import { accepted } from '../../domain/outcome.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { commandReport } from '../../use-cases/report/command-report.ts';
import { listOwnReports } from '../../use-cases/report/list-own-reports.ts';
import { ownReport } from '../../use-cases/report/own-report.ts';
import { readReport as read } from '../../use-cases/report/read-report.ts';
import type { Call } from '../http/call.ts';
import { followUps } from '../http/follow-ups.ts';
import { limited } from '../http/limited.ts';
import { type Answer, route } from '../http/route.ts';

type OwnCall = Call<Operation, ReporterPolicy>;

/** The report must be the session's own before anything else is looked at. */
export const command = (call: OwnCall, deps: Dependencies, what: ReporterCommand): Answer =>
  limited(followUps, (own: OwnCall) => carryOut(own, deps, what))(call, deps);

const carryOut = async (call: OwnCall, deps: Dependencies, what: ReporterCommand): Answer => {
  const own = await ownReport(deps, call.session, call.id);
  if (!own.ok) return own;
  const done = await commandReport(deps, {
    reportId: call.id,
    command: what,
    evidenceOwner: call.evidenceOwner,
    claim: call.claim('reporter'),
  });
  if (!done.ok) return done;
  const now = done.value.events.at(-1)?.at ?? call.viewing.now;
  return accepted(await read(deps, done.value, { ...call.viewing, now }));
};

export const reportRoutes = [
  route(listReports, async ({ session, query, viewing }, deps) =>
    accepted(await listOwnReports(deps, session, query, viewing)),
  ),
  route(readReport, async ({ session, id, viewing }, deps) => {
    const own = await ownReport(deps, session, id);
    return own.ok ? accepted(await read(deps, own.value, viewing)) : own;
  }),
  route(supplementReport, (call, deps) => command(call, deps, { command: 'supplement', ...call.body })),
  route(writeMessage, (call, deps) => command(call, deps, { command: 'message', ...call.body })),
  route(withdrawReport, (call, deps) => command(call, deps, { command: 'withdraw', ...call.body })),
  route(rateReport, (call, deps) => command(call, deps, { command: 'rate', ...call.body })),
  route(requestReview, (call, deps) => command(call, deps, { command: 'review', ...call.body })),
];
