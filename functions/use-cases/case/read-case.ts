import { allowedActions } from '../../domain/case/allowed-actions.ts';
import { maySee, seesUnredacted } from '../../domain/case/case-access.ts';
import type { CaseEvent } from '../../domain/case/case-event.ts';
import { isConcerned } from '../../domain/case/conflict-of-interest.ts';
import { redactedHistory } from '../../domain/case/redacted-history.ts';
import { isUnchecked } from '../../domain/case/reporter-texts.ts';
import { type ViolationCase, violationCaseOf } from '../../domain/case/violation-case.ts';
import { ancestorOf, covers } from '../../domain/jurisdiction/division.ts';
import { metresBetween } from '../../domain/jurisdiction/locate.ts';
import type { Officer, Organisation } from '../../domain/jurisdiction/organisation.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { CaseRecord } from '../../ports/case-store.ts';
import type { Dependencies } from '../dependencies.ts';
import { rewardIdOf } from '../ids.ts';
import { coarse, coarseDeadlines } from '../views/coarse.ts';
import { dayOf, deadlineViews, type Viewing } from '../views/deadline-view.ts';
import { evidenceViews, type Redaction, reporterEvidence } from '../views/evidence-view.ts';
import { nameOfOfficer } from '../views/officer-name.ts';
import { messagesOf, timeline } from '../views/timeline.ts';
import { officerSentence } from '../words/case-sentences.ts';
import { caseStateWords } from '../words/case-words.ts';
import { deadlineTitle } from '../words/deadline-words.ts';
import { say } from '../words/language.ts';
import { rewardStepWords } from '../words/reward-words.ts';
import { caseRow } from './case-changes.ts';
import { caseContext } from './case-context.ts';
import { caseRowView } from './case-row-view.ts';
import { visibleRows } from './visible-rows.ts';

type Deps = Pick<Dependencies, 'store' | 'staff' | 'register' | 'files' | 'policies'>;

/** One case as an officer sees it: the facts and the handling, nothing of who reported. */
export const readCase = async (deps: Deps, caseId: string, officer: Officer, viewing: Viewing) => {
  const [record, organisation] = await Promise.all([deps.store.readCase(caseId), deps.staff.organisation()]);
  const unitById = (id: string) => organisation.units.find((unit) => unit.id === id);
  if (record === undefined || !maySee(officer, record.violationCase, unitById))
    return refused('resource.not-found');
  return accepted(await caseView(deps, record, officer, organisation, viewing));
};

const caseView = async (
  deps: Deps,
  record: CaseRecord,
  officer: Officer,
  organisation: Organisation,
  viewing: Viewing,
) => {
  const { violationCase, events, id } = record;
  // What the reporter wrote leaves here only as it may be read by everybody who handles the case.
  const handedOn = redactedHistory(events);
  const { report } = violationCaseOf(handedOn.slice(0, 1));
  const pack = deps.policies.edition(report.policyId, report.policyEdition);
  const { language } = viewing;
  const told = coarse(handedOn);
  const officers = await deps.staff.officers();
  const redaction = {
    copies: violationCase.redactedCopies,
    seesBelow: seesUnredacted(officer),
  };
  const [context, evidence, siteChecks, rewards, near] = await Promise.all([
    caseContext(deps, record, { claim: { at: viewing.now } }),
    evidenceViews(deps, reporterEvidence(events), redaction),
    siteCheckViews(deps, events, officers, redaction),
    deps.store.rewardRows([id, ...violationCase.mergedReports].map(rewardIdOf)),
    officer.unit.level === 'county' || officer.unit.level === 'city'
      ? nearbyViews(deps, record, officer, viewing)
      : [],
  ]);
  return {
    ...caseRowView(caseRow(id, events, deps.policies), organisation, viewing),
    version: violationCase.version,
    disclosure: report.disclosure,
    wantsReply: report.wantsReply,
    wantsReward: report.wantsReward,
    description: report.description,
    answers: (report.answers ?? []).map(({ question, options }) => ({ question, options: [...options] })),
    occurredOn: dayOf(report.occurredAt),
    ongoing: report.ongoing,
    ...(report.partyName !== undefined && { reportedParty: report.partyName }),
    place: {
      lng: report.lng,
      lat: report.lat,
      ...(report.address !== undefined && { address: report.address }),
    },
    policy: {
      id: pack.id,
      edition: pack.edition,
      title: say(pack.title, language),
      categories: pack.categories.map(({ code, name }) => ({ code, name: say(name, language) })),
    },
    evidence,
    siteChecks,
    ...findingsView(events),
    outcomes: violationCase.outcomes.map(({ final: _final, ...outcome }) => outcome),
    ...(violationCase.extension !== undefined && {
      extension: { ...violationCase.extension, by: nameOfOfficer(officers, violationCase.extension.by) },
    }),
    messages: messagesOf(told),
    supplements: supplementsOf(told),
    textCheck: textCheckOf(violationCase),
    ...replyView(events),
    timeline: timeline(
      told,
      (event) => officerSentence(deadlineTitle)(event, { unit: nameOf(organisation) }),
      language,
    ),
    deadlines: coarseDeadlines(deadlineViews(context.deadlines, viewing)),
    rewards: rewards.map(({ id: rewardId, state }) => ({
      id: rewardId,
      state,
      stateText: say(rewardStepWords[state], language),
    })),
    ...(violationCase.mergedInto !== undefined && { mergedInto: violationCase.mergedInto }),
    mergedReports: violationCase.mergedReports.length,
    nearby: near,
    dispatchUnits: dispatchUnits(violationCase, organisation),
    allowedActions: allowedActions(violationCase, officer, context),
  };
};

const supplementsOf = (events: readonly CaseEvent[]) =>
  events.flatMap((event) => (event.type === 'supplemented' ? [{ at: event.at, text: event.data.text }] : []));

const textCheckOf = ({ reporterTexts }: ViolationCase) => {
  if (reporterTexts.some(isUnchecked)) return 'needed';
  return reporterTexts.some(({ hidden }) => hidden !== undefined) ? 'done' : 'nothing-found';
};

const nameOf = (organisation: Organisation) => (id: string) =>
  organisation.units.find((unit) => unit.id === id)?.name ?? id;

const siteCheckViews = (
  deps: Deps,
  events: readonly CaseEvent[],
  officers: readonly Officer[],
  redaction: Redaction,
) =>
  Promise.all(
    events
      .filter((event) => event.type === 'site-checked')
      .map(async ({ by, data }) => ({
        at: data.visitedAt,
        by: nameOfOfficer(officers, by),
        violationSeen: data.violationSeen,
        notes: data.notes,
        evidence: await evidenceViews(deps, data.evidence, redaction),
      })),
  );

const findingsView = (events: readonly CaseEvent[]) => {
  const found = events.findLast((event) => event.type === 'findings-recorded');
  if (found === undefined) return {};
  const { findings, categories, summary } = found.data;
  return { findings: { findings, categories, summary, at: found.at } };
};

const replyView = (events: readonly CaseEvent[]) => {
  const reply = events.findLast((event) => event.type === 'replied');
  return reply === undefined ? {} : { reply: { at: reply.at, text: reply.data.text } };
};

/** Open or recent cases close by: possible duplicates. */
const nearbyViews = async (
  deps: Deps,
  { id, violationCase }: CaseRecord,
  officer: Officer,
  { language }: Viewing,
) => {
  const { report } = violationCase;
  // What went up a level lies in the city's own partition.
  const levels = officer.unit.level === 'city' ? (['county', 'city'] as const) : (['county'] as const);
  const found = levels.map((level) => deps.store.nearby(report, ancestorOf(report.division, level)));
  const rows = (await Promise.all(found)).flat();
  const others = rows.filter((row) => row.id !== id && covers(officer.unit.division, row.county));
  return (await visibleRows(deps, officer, others))
    .map((row) => ({
      id: row.id,
      caseNumber: row.caseNumber,
      stateText: say(caseStateWords[row.state], language),
      filedOn: row.filedOn,
      metres: metresBetween(report, row),
      pollutionTypes: row.pollutionTypes,
    }))
    .toSorted((a, b) => a.metres - b.metres);
};

/** The unit of the place's own township first: that is where a ticket goes when nobody says otherwise. */
const dispatchUnits = (violationCase: ViolationCase, organisation: Organisation) => {
  const { division } = violationCase.report;
  const township = ancestorOf(division, 'township');
  return organisation.units
    .filter(
      (unit) =>
        unit.handles &&
        unit.division.slice(0, 6) === division.slice(0, 6) &&
        !isConcerned(unit, violationCase),
    )
    .toSorted((a, b) => Number(b.division === township) - Number(a.division === township))
    .map(({ id, name }) => ({ id, name }));
};
