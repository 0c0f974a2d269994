import type { CaseEvent, CaseFact, ReportFacts } from '../../functions/domain/case/case-event.ts';
import { queueOf } from '../../functions/domain/case/case-state.ts';
import { violationCaseOf } from '../../functions/domain/case/violation-case.ts';
import type { CaseRow, Change } from '../../functions/ports/case-store.ts';
import type { KeyService } from '../../functions/ports/key-service.ts';

export const county = '519901000000';
export const filedAt = '2026-03-10T08:00:00.000Z';

export const someReportFacts = (facts: Partial<ReportFacts> = {}): ReportFacts => ({
  caseNumber: 'C12AB-34DEF',
  disclosure: 'named',
  pollutionTypes: ['air'],
  description: '厂区夜间排放黑烟，气味刺鼻，持续约两小时。',
  occurredAt: '2026-03-10T00:00:00.000Z',
  ongoing: true,
  lng: 105.57,
  lat: 30.51,
  address: '示范市工业大道8号',
  partyName: '示范化工厂',
  evidence: [],
  wantsReward: true,
  wantsReply: true,
  insider: false,
  division: '519901100000',
  unit: 'eco-519901',
  policyId: 'default-12',
  policyEdition: 1,
  ...facts,
});

type EventOptions = { readonly version?: number; readonly at?: string; readonly commandId?: string };

export const anEvent = (
  fact: CaseFact,
  { version = 1, at = filedAt, commandId }: EventOptions = {},
): CaseEvent =>
  Object.assign(fact, {
    version,
    at,
    by: version === 1 ? ('reporter' as const) : ('officer:intake' as const),
    commandId: commandId ?? `command-${version}`,
    payloadHash: 'p'.repeat(43),
  });

/** `null`: nobody owes anything next. */
type Dates = { readonly dueAt?: string | null; readonly wakeAt?: string };

/** The list row of a history, with the dates a test wants. */
export const aRow = (
  id: string,
  events: readonly CaseEvent[],
  { dueAt = '2026-03-12T16:00:00.000Z', ...wake }: Dates = {},
): CaseRow => {
  const { report, state, unit, urgent, filedAt: at } = violationCaseOf(events);
  return {
    id,
    caseNumber: report.caseNumber,
    state,
    queue: queueOf[state],
    filedOn: at.slice(0, 10),
    pollutionTypes: report.pollutionTypes,
    division: report.division,
    county,
    unit,
    urgent,
    policyId: report.policyId,
    policyEdition: report.policyEdition,
    ...(dueAt !== null && {
      next: { kind: 'acceptance', dueAt, dueOn: dueAt.slice(0, 10), provisional: false, owedBy: 'authority' },
    }),
    escalatedTo: [],
    ...wake,
  };
};

/** The changes of one filing; `more` adds who reported, files and so on. */
export const aFiling = async (
  keys: KeyService,
  id: string,
  {
    facts = {},
    more = [],
    ...dates
  }: Dates & {
    readonly facts?: Partial<ReportFacts>;
    readonly more?: readonly Change[];
  } = {},
): Promise<{ readonly events: readonly CaseEvent[]; readonly changes: readonly Change[] }> => {
  const events = [anEvent({ type: 'filed', data: someReportFacts(facts) })];
  const { lng, lat } = someReportFacts(facts);
  const key = await keys.newDataKey({ vault: 'cases', subject: id });
  return {
    events,
    changes: [
      { kind: 'case', id, events, row: aRow(id, events, dates), place: { lng, lat } },
      { kind: 'case-key', reportId: id, wrapped: key.wrapped },
      ...more,
    ],
  };
};
