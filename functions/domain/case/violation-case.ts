import type { CaseEvent, FindingsRecord, Outcome, ReportFacts } from './case-event.ts';
import type { CaseState } from './case-state.ts';
import { evolveProtection } from './evolve-protection.ts';
import { type ReporterText, reporterTextsIn } from './reporter-texts.ts';

type SiteCheck = Extract<CaseEvent, { type: 'site-checked' }>['data'];
type Extension = Extract<CaseEvent, { type: 'extension-requested' }>['data'] & { readonly by: string };

/** The handling of one report, and of the reports merged into it, as its history tells. */
export type ViolationCase = {
  readonly version: number;
  readonly state: CaseState;
  readonly report: ReportFacts;
  readonly filedAt: string;
  /** Unit that has to act. */
  readonly unit: string;
  /** Every unit the case was ever given to: they may go on reading it. */
  readonly units: readonly string[];
  /** Unit that screens and answers it. */
  readonly receivingUnit: string;
  /** Went up a level, because officials or an office are concerned. */
  readonly raised: boolean;
  /** Whatever the party was called by the reporter and the office. */
  readonly partyNames: readonly string[];
  /** Offices complained of. */
  readonly concernedUnits: readonly string[];
  /** Officers who stepped back. */
  readonly recused: readonly string[];
  readonly urgent: boolean;
  readonly siteChecks: readonly SiteCheck[];
  /** Files of the reporter and of the site checks. */
  readonly files: readonly string[];
  /** The copy with parts blacked out that stands for a file, by the file's id. */
  readonly redactedCopies: ReadonlyMap<string, string>;
  /** What the reporter wrote, and what of it others are not shown. */
  readonly reporterTexts: readonly ReporterText[];
  readonly investigators: readonly string[];
  /** Category under which the case was filed; the findings may name others. */
  readonly filedCategory?: string | undefined;
  readonly findings?: FindingsRecord;
  readonly outcomes: readonly Outcome[];
  readonly extension?: Extension;
  readonly mergedInto?: string;
  readonly mergedReports: readonly string[];
  /** State to return to after suspension. */
  readonly resumesTo?: CaseState;
  readonly replied: boolean;
  /** The answer ends the handling: measures that wait for the end of the case count from it. */
  readonly repliedAt?: string;
  readonly ratedAt?: string;
  readonly sentBack?: true;
  /** A wish to talk that was not answered yet; over at `answerUntil` (exclusive). */
  readonly call?: { readonly line: string; readonly answerUntil: string };
};

/** Folds a history; the first event is the filing. */
export const violationCaseOf = (events: readonly CaseEvent[]): ViolationCase => {
  const [first, ...rest] = events;
  if (first?.type !== 'filed') throw new Error('a case history begins with its filing');
  const opened: ViolationCase = {
    version: first.version,
    state: 'submitted',
    report: first.data,
    filedAt: first.at,
    unit: first.data.unit,
    units: [first.data.unit],
    receivingUnit: first.data.unit,
    raised: first.data.raised === true,
    partyNames: first.data.partyName === undefined ? [] : [first.data.partyName],
    concernedUnits: [],
    recused: [],
    urgent: false,
    siteChecks: [],
    files: first.data.evidence,
    redactedCopies: new Map(),
    reporterTexts: reporterTextsIn(first),
    investigators: [],
    outcomes: [],
    mergedReports: [],
    replied: false,
  };
  return rest.reduce(evolve, opened);
};

export const evolve = (before: ViolationCase, event: CaseEvent): ViolationCase => {
  const written = reporterTextsIn(event);
  const violationCase = {
    ...before,
    version: event.version,
    ...(written.length > 0 && { reporterTexts: [...before.reporterTexts, ...written] }),
  };
  switch (event.type) {
    case 'filed':
      throw new Error('a report is filed once');
    case 'accepted':
    case 'declined':
    case 'transferred':
      return { ...violationCase, state: event.type };
    case 'merged':
      return { ...violationCase, state: 'merged', mergedInto: event.data.into };
    case 'merged-in':
      return { ...violationCase, mergedReports: [...before.mergedReports, event.data.from] };
    case 'supplement-requested':
      return { ...violationCase, state: 'supplement-requested' };
    case 'supplemented':
      return {
        ...violationCase,
        state: event.data.asked ? 'submitted' : before.state,
        files: [...before.files, ...event.data.evidence],
      };
    case 'dispatched':
      return {
        ...violationCase,
        state: 'dispatched',
        unit: event.data.unit,
        units: before.units.includes(event.data.unit) ? before.units : [...before.units, event.data.unit],
        urgent: event.data.urgent,
      };
    case 'signed':
      return { ...violationCase, state: 'checking' };
    case 'ticket-returned':
      return { ...violationCase, state: 'accepted', unit: before.receivingUnit };
    case 'site-checked':
      return {
        ...violationCase,
        siteChecks: [...before.siteChecks, event.data],
        files: [...before.files, ...event.data.evidence],
      };
    case 'evidence-redacted':
    case 'texts-checked':
    case 'party-named':
    case 'raised':
    case 'recused':
      return evolveProtection(violationCase, event);
    case 'case-filed':
      return {
        ...violationCase,
        state: 'investigating',
        unit: before.receivingUnit,
        investigators: event.data.investigators,
        filedCategory: event.data.category,
      };
    case 'findings-recorded':
      return { ...violationCase, state: 'concluded', unit: before.receivingUnit, findings: event.data };
    case 'outcome-recorded':
      return {
        ...violationCase,
        state: before.state === 'concluded' && event.data.final ? 'handled' : before.state,
        outcomes: [...before.outcomes, event.data],
      };
    case 'extension-requested':
      return { ...violationCase, extension: { ...event.data, by: event.by } };
    case 'extension-approved':
    case 'extension-refused': {
      const { extension: _settled, ...settled } = violationCase;
      return settled;
    }
    case 'replied': {
      // Time that was asked for and not granted before the answer is not needed any more.
      const { extension: _moot, ...answered } = violationCase;
      return { ...answered, state: 'replied', replied: true, repliedAt: event.at };
    }
    case 'withdrawn':
      return { ...violationCase, state: 'withdrawn' };
    case 'rated':
      return { ...violationCase, ratedAt: event.at };
    case 'review-requested':
      return { ...violationCase, state: 'under-review' };
    case 'review-opinion':
      return { ...violationCase, state: event.data.upheld ? 'closed' : 'reopened' };
    case 'reopened':
      return {
        ...(event.data.unsolved === true ? { ...violationCase, sentBack: true } : violationCase),
        state: 'reopened',
        unit: before.receivingUnit,
      };
    case 'closed':
      return { ...violationCase, state: 'closed' };
    case 'suspended':
      return { ...violationCase, state: 'suspended', resumesTo: before.state };
    case 'resumed': {
      const { resumesTo, ...resumed } = violationCase;
      return { ...resumed, state: resumesTo ?? 'accepted' };
    }
    case 'call-asked':
      return { ...violationCase, call: event.data };
    case 'call-answered': {
      const { call: _answered, ...talked } = violationCase;
      return talked;
    }
    case 'message-written':
    case 'deadline-noted':
    case 'reporter-reminded':
    case 'limits-moved':
    case 'limits-confirmed':
      return violationCase;
    default:
      return event satisfies never;
  }
};
