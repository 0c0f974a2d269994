import { ancestorOf } from '../jurisdiction/division.ts';
import type { Officer } from '../jurisdiction/organisation.ts';
import { accepted, type Outcome as Result, refused } from '../outcome.ts';
import { type ReporterContext, whyNot, whyReporterMayNot } from './allowed-actions.ts';
import { seesUnredacted } from './case-access.ts';
import type { CaseCommand, CaseContext, CaseRefusal, ReporterCommand } from './case-command.ts';
import type { CaseFact } from './case-event.ts';
import { checkTexts } from './check-texts.ts';
import { isConcerned } from './conflict-of-interest.ts';
import { decideConflict } from './decide-conflict.ts';
import { decideExtension } from './decide-extension.ts';
import { decideInvestigation } from './decide-investigation.ts';
import { tellingField } from './outgoing-text.ts';
import type { ViolationCase } from './violation-case.ts';

export type CaseDecision = Result<CaseFact, CaseRefusal>;

/** What an officer's command makes of a case: one fact, or the rule that says no. */
export const decideCase = (
  violationCase: ViolationCase,
  command: CaseCommand,
  officer: Officer,
  context: CaseContext,
): CaseDecision => {
  const refusal = whyNot(command.command, violationCase, officer, context);
  if (refusal !== undefined) return refused(refusal);
  const telling = tellingField(command, violationCase, seesUnredacted(officer));
  if (telling !== undefined) return refused('text.may-identify-reporter', telling);
  switch (command.command) {
    case 'accept':
      return accepted({ type: 'accepted', data: { remark: command.remark } });
    case 'decline':
      return accepted({ type: 'declined', data: { code: command.code, reason: command.reason } });
    case 'transfer':
      return accepted({
        type: 'transferred',
        data: { to: command.to, contact: command.contact, reason: command.reason },
      });
    case 'merge':
      return merge(violationCase, command.into, context);
    case 'request-supplement':
      return accepted({ type: 'supplement-requested', data: { text: command.text } });
    case 'dispatch':
      return dispatch(violationCase, command, context);
    case 'redact-evidence':
      return redactEvidence(violationCase, command);
    case 'redact-text':
      return checkTexts(violationCase, command);
    case 'name-party':
    case 'raise':
    case 'recuse':
      return decideConflict(violationCase, command, officer, context);
    case 'sign':
      return accepted({ type: 'signed', data: { unit: officer.unit.id } });
    case 'return':
      return accepted({ type: 'ticket-returned', data: { reason: command.reason } });
    case 'record-site-check':
      return siteCheck(command, context.now);
    case 'file-case':
    case 'record-findings':
    case 'record-outcome':
      return decideInvestigation(violationCase, command, officer, context);
    case 'request-extension':
    case 'approve-extension':
    case 'refuse-extension':
      return decideExtension(violationCase, command, context);
    case 'reply':
      return accepted({ type: 'replied', data: { text: command.text } });
    case 'message':
      return accepted({ type: 'message-written', data: { from: 'authority', text: command.text } });
    case 'request-call':
      return accepted({
        type: 'call-asked',
        data: { line: command.line, answerUntil: addMs(context.now, CALL_ANSWER_MS) },
      });
    case 'suspend':
      return accepted({ type: 'suspended', data: { reason: command.reason, until: command.until } });
    case 'resume':
      return accepted({ type: 'resumed', data: { reason: command.reason } });
    case 'record-review-opinion':
      return accepted({ type: 'review-opinion', data: { upheld: command.upheld, text: command.text } });
    case 'reopen':
      return accepted({ type: 'reopened', data: { reason: command.reason } });
    case 'close':
      return accepted({ type: 'closed', data: { reason: command.reason } });
    default:
      return command satisfies never;
  }
};

/** How long a wish to talk waits for the reporter. */
const CALL_ANSWER_MS = 3 * 86_400_000;

const addMs = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();

/** Same county only: another county's case is a transfer. The target's answer must still be to come. */
const merge = (violationCase: ViolationCase, into: string, { mergeTarget }: CaseContext): CaseDecision => {
  if (mergeTarget === undefined) return refused('case.merge-elsewhere', 'into');
  if (mergeTarget.report.caseNumber === violationCase.report.caseNumber)
    return refused('case.merge-into-itself', 'into');
  if (mergeTarget.receivingUnit !== violationCase.receivingUnit)
    return refused('case.merge-elsewhere', 'into');
  const over = ['declined', 'transferred', 'merged', 'withdrawn', 'replied', 'closed'];
  return over.includes(mergeTarget.state)
    ? refused('case.merge-target-closed', 'into')
    : accepted({ type: 'merged', data: { into } });
};

const dispatch = (
  violationCase: ViolationCase,
  command: Extract<CaseCommand, { command: 'dispatch' }>,
  context: CaseContext,
): CaseDecision => {
  const unit = command.unit ?? context.routedUnit;
  const known = unit === undefined ? undefined : context.unitById(unit);
  // Another county's unit could not even open the case: that is a transfer.
  const near =
    known?.handles === true &&
    ancestorOf(known.division, 'county') === ancestorOf(violationCase.report.division, 'county');
  if (unit === undefined || !near) return refused('case.unit-unknown', 'unit');
  if (isConcerned(known, violationCase)) return refused('case.unit-tied', 'unit');
  return accepted({ type: 'dispatched', data: { unit, urgent: command.urgent, remark: command.remark } });
};

/** A file that is already part of the case is no copy: it could be the very picture under another name. */
const redactEvidence = (
  { files }: ViolationCase,
  { evidence, copy }: Extract<CaseCommand, { command: 'redact-evidence' }>,
): CaseDecision => {
  if (!files.includes(evidence)) return refused('case.evidence-unknown', 'evidence');
  if (files.includes(copy)) return refused('case.evidence-unknown', 'copy');
  return accepted({ type: 'evidence-redacted', data: { evidence, copy } });
};

const siteCheck = (
  command: Extract<CaseCommand, { command: 'record-site-check' }>,
  now: string,
): CaseDecision => {
  const visitedAt = command.visitedAt === undefined ? now : new Date(command.visitedAt).toISOString();
  if (visitedAt > now) return refused('case.visited-in-future', 'visitedAt');
  const { violationSeen, notes, evidence } = command;
  return accepted({ type: 'site-checked', data: { visitedAt, violationSeen, notes, evidence } });
};

export const decideReporter = (
  violationCase: ViolationCase,
  command: ReporterCommand,
  context: ReporterContext,
): CaseDecision => {
  const refusal = whyReporterMayNot(command.command, violationCase, context);
  if (refusal !== undefined) return refused(refusal);
  switch (command.command) {
    case 'supplement':
      return accepted({
        type: 'supplemented',
        data: {
          asked: violationCase.state === 'supplement-requested',
          text: command.text,
          evidence: command.evidence,
        },
      });
    case 'message':
      return accepted({ type: 'message-written', data: { from: 'reporter', text: command.text } });
    case 'answer-call': {
      const { agreed, number, until } = command;
      return accepted({ type: 'call-answered', data: agreed ? { agreed, number, until } : { agreed } });
    }
    case 'withdraw':
      return accepted({ type: 'withdrawn', data: { reason: command.reason } });
    case 'rate':
      return accepted({
        type: 'rated',
        data: { stars: command.stars, comment: command.comment, solved: command.solved },
      });
    case 'review':
      return accepted({ type: 'review-requested', data: { reason: command.reason } });
    default:
      return command satisfies never;
  }
};
