import type { TrackedDeadline } from '../deadline/track.ts';
import { type Officer, oversees, type Unit } from '../jurisdiction/organisation.ts';
import { holds, maySee, seesUnredacted } from './case-access.ts';
import type { CaseRefusal } from './case-command.ts';
import {
  type CaseCommandName,
  type ReporterCommandName,
  reporterTransitions,
  type Transition,
  transitions,
} from './transitions.ts';
import type { ViolationCase } from './violation-case.ts';

export type GuardContext = {
  readonly now: string;
  readonly unitById: (id: string) => Unit | undefined;
  readonly deadlines: readonly TrackedDeadline[];
};

/** The first reason why an officer may not give a command now; undefined = may. */
export const whyNot = (
  name: CaseCommandName,
  violationCase: ViolationCase,
  officer: Officer,
  context: GuardContext,
): CaseRefusal | undefined => {
  const transition: Transition = transitions[name];
  if (!maySee(officer, violationCase, context.unitById)) return 'access.denied';
  if (!transition.roles.some((role) => officer.roles.includes(role))) return 'access.denied';
  if (!transition.from.includes(violationCase.state)) return 'case.not-in-this-state';
  const mustHold = transition.by === 'holder' || !oversees(officer.unit);
  if (mustHold && !holdsOrInvestigates(officer, violationCase, context)) return 'case.not-held-by-your-unit';
  return whyNotNow(name, violationCase, officer, context);
};

/** Once a case is filed, the site belongs to the county's investigators. */
const holdsOrInvestigates = (
  officer: Officer,
  violationCase: ViolationCase,
  context: GuardContext,
): boolean =>
  holds(officer, violationCase, context.unitById) ||
  (violationCase.state === 'investigating' && officer.roles.includes('investigator'));

const whyNotNow = (
  name: CaseCommandName,
  violationCase: ViolationCase,
  officer: Officer,
  { now, deadlines }: GuardContext,
): CaseRefusal | undefined => {
  switch (name) {
    case 'request-call':
      return isAskedToTalk(violationCase, now) ? 'case.call-pending' : undefined;
    case 'return':
      // The ticket-return limit is a window, not a duty: 24 hours from dispatch in the default measure.
      return deadlines.some(
        ({ kind, status, dueAt }) => kind === 'ticket-return' && status === 'open' && dueAt <= now,
      )
        ? 'case.return-too-late'
        : undefined;
    case 'redact-evidence':
      if (!seesUnredacted(officer)) return 'access.denied';
      return violationCase.files.length === 0 ? 'case.evidence-unknown' : undefined;
    case 'redact-text':
      return seesUnredacted(officer) ? undefined : 'access.denied';
    case 'raise':
      return violationCase.raised ? 'case.already-raised' : undefined;
    case 'file-case':
    case 'record-findings':
      return violationCase.siteChecks.length === 0 ? 'case.no-site-check' : undefined;
    case 'reply':
      return needsOutcome(violationCase) ? 'case.outcome-missing' : undefined;
    case 'request-extension':
      return violationCase.extension === undefined ? undefined : 'case.extension-pending';
    case 'approve-extension':
    case 'refuse-extension': {
      const asked = violationCase.extension;
      if (asked === undefined) return 'case.extension-none';
      if (asked.by === `officer:${officer.username}`) return 'case.extension-own';
      const runs = deadlines.some(({ kind, status }) => kind === asked.kind && status === 'open');
      return name === 'approve-extension' && !runs ? 'case.extension-not-running' : undefined;
    }
    default:
      return undefined;
  }
};

/** A wish nobody answers lapses by itself. */
const isAskedToTalk = ({ call }: ViolationCase, now: string): boolean =>
  call !== undefined && now < call.answerUntil;

/** A filed case ends with a document, or with findings that nothing was violated. */
const needsOutcome = ({ state, investigators, findings }: ViolationCase): boolean =>
  state === 'concluded' &&
  investigators.length > 0 &&
  (findings?.findings === 'substantiated' || findings?.findings === 'partly');

/** Every command the officer may give now, in the order of the declaration. */
export const allowedActions = (
  violationCase: ViolationCase,
  officer: Officer,
  context: GuardContext,
): CaseCommandName[] =>
  commandNames.filter((name) => whyNot(name, violationCase, officer, context) === undefined);

const isCommandName = (name: string): name is CaseCommandName => name in transitions;
const commandNames = Object.keys(transitions).filter(isCommandName);

export type ReporterContext = Pick<GuardContext, 'now' | 'deadlines'> & {
  /** The case that answers a merged report. */
  readonly lead?: ViolationCase | undefined;
};

/** Once for each answer. */
const whyNotRate = ({ ratedAt, mergedInto }: ViolationCase, lead: ViolationCase): CaseRefusal | undefined => {
  const answered = lead.replied && (lead.state === 'replied' || lead.state === 'closed');
  if (!answered || (mergedInto !== undefined && lead.mergedInto !== undefined))
    return 'case.not-in-this-state';
  return ratedAt !== undefined && ratedAt >= (lead.repliedAt ?? '') ? 'case.already-rated' : undefined;
};

export const whyReporterMayNot = (
  name: ReporterCommandName,
  violationCase: ViolationCase,
  { now, deadlines, lead = violationCase }: ReporterContext,
): CaseRefusal | undefined => {
  const from: readonly string[] = reporterTransitions[name];
  if (!from.includes(violationCase.state)) return 'case.not-in-this-state';
  if (name === 'answer-call' && !isAskedToTalk(violationCase, now)) return 'case.call-not-asked';
  if (name === 'rate') return whyNotRate(violationCase, lead);
  if (name === 'review') {
    const window = deadlines.findLast(({ kind }) => kind === 'review-request');
    if (!violationCase.replied) return 'case.not-in-this-state';
    if (window === undefined || window.status !== 'open' || window.dueAt <= now)
      return 'case.review-too-late';
  }
  return undefined;
};

export const allowedReporterActions = (
  violationCase: ViolationCase,
  context: ReporterContext,
): ReporterCommandName[] =>
  reporterCommandNames.filter((name) => whyReporterMayNot(name, violationCase, context) === undefined);

const isReporterCommandName = (name: string): name is ReporterCommandName => name in reporterTransitions;
const reporterCommandNames = Object.keys(reporterTransitions).filter(isReporterCommandName);
