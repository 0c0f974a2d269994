import type { CaseEvent } from '../../domain/case/case-event.ts';
import { queueOf } from '../../domain/case/case-state.ts';
import { caseTracks } from '../../domain/case/case-tracks.ts';
import { violationCaseOf } from '../../domain/case/violation-case.ts';
import { limitsSettled } from '../../domain/deadline/limits-settled.ts';
import { localDateOf } from '../../domain/deadline/local-date.ts';
import { scheduleOf } from '../../domain/deadline/schedule.ts';
import { type TrackedDeadline, trackDeadlines } from '../../domain/deadline/track.ts';
import { ancestorOf } from '../../domain/jurisdiction/division.ts';
import type { CaseRow, Change } from '../../ports/case-store.ts';
import type { PolicyBook } from '../../ports/policy-book.ts';

/** The limits of a case under the edition it began with and the calendar as it is known now. */
export const caseDeadlines = (
  events: readonly CaseEvent[],
  policies: PolicyBook,
): readonly TrackedDeadline[] => {
  const { report } = violationCaseOf(events.slice(0, 1));
  const pack = policies.edition(report.policyId, report.policyEdition);
  return trackDeadlines(events, caseTracks, pack.deadlines, policies.calendar());
};

export const caseRow = (id: string, events: readonly CaseEvent[], policies: PolicyBook): CaseRow => {
  const violationCase = violationCaseOf(events);
  const { report, state } = violationCase;
  const queue = queueOf[state];
  const deadlines = caseDeadlines(events, policies);
  return {
    id,
    caseNumber: report.caseNumber,
    state,
    queue,
    filedOn: localDateOf(violationCase.filedAt),
    pollutionTypes: report.pollutionTypes,
    division: report.division,
    // What went up a level lies in the city's lists, out of sight of the county.
    county: ancestorOf(report.division, violationCase.raised ? 'city' : 'county'),
    unit: violationCase.unit,
    urgent: violationCase.urgent,
    policyId: report.policyId,
    policyEdition: report.policyEdition,
    mergedReports: violationCase.mergedReports,
    limits: limitsSettled(deadlines),
    findings: violationCase.findings?.findings,
    ...scheduleOf(deadlines, policies.calendar()),
  };
};

/** Adds events to a case: history, list row and next due in one change. */
export const caseChange = (
  id: string,
  before: readonly CaseEvent[],
  added: readonly CaseEvent[],
  policies: PolicyBook,
): Extract<Change, { kind: 'case' }> => ({
  kind: 'case',
  id,
  events: added,
  row: caseRow(id, [...before, ...added], policies),
});
