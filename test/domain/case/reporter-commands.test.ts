import { describe, expect, it } from 'vitest';
import { allowedReporterActions, whyReporterMayNot } from '../../../functions/domain/case/allowed-actions.ts';
import type { ReporterCommand } from '../../../functions/domain/case/case-command.ts';
import type { CaseFact } from '../../../functions/domain/case/case-event.ts';
import { type CaseState, caseStates } from '../../../functions/domain/case/case-state.ts';
import { decideReporter } from '../../../functions/domain/case/decide.ts';
import type { ReporterCommandName } from '../../../functions/domain/case/transitions.ts';
import { violationCaseOf } from '../../../functions/domain/case/violation-case.ts';
import { filedAt } from '../../builders/a-filing.ts';
import { caseHistory, courseTo, facts, limitsOf } from '../../builders/case-history.ts';

const open = [
  'submitted',
  'supplement-requested',
  'accepted',
  'dispatched',
  'checking',
  'investigating',
  'concluded',
  'handled',
  'reopened',
] as const;

/** From the lifecycle: adding until the answer, withdrawing before the investigation, then judging the answer. */
const may: Record<ReporterCommandName, readonly CaseState[]> = {
  supplement: open,
  message: [...open, 'replied', 'under-review', 'suspended'],
  // Only where the office asked: see below.
  'answer-call': [],
  withdraw: ['submitted', 'supplement-requested', 'accepted', 'dispatched', 'checking'],
  rate: ['replied', 'closed'],
  review: ['replied', 'closed'],
};
const names = Object.keys(may) as ReporterCommandName[];

const standing = (steps: readonly CaseFact[], now = filedAt) => {
  const events = caseHistory(...steps);
  return { violationCase: violationCaseOf(events), context: { now, deadlines: limitsOf(events) } };
};
const decide = (
  state: CaseState,
  command: ReporterCommand,
  more: readonly CaseFact[] = [],
  now = filedAt,
) => {
  const { violationCase, context } = standing([...courseTo[state], ...more], now);
  const decision = decideReporter(violationCase, command, context);
  return decision.ok ? decision.value : decision.refusal;
};

describe('what the reporter may do', () => {
  it.each(caseStates)('while the case is %s', (state) => {
    const { violationCase, context } = standing(courseTo[state]);
    expect(allowedReporterActions(violationCase, context)).toEqual(
      names.filter((name) => may[name].includes(state)),
    );
  });

  it('says what was asked for, or adds without being asked', () => {
    const more: ReporterCommand = { command: 'supplement', text: '厂区北门', evidence: ['evd_1'] };
    expect(decide('supplement-requested', more)).toEqual({
      type: 'supplemented',
      data: { asked: true, text: '厂区北门', evidence: ['evd_1'] },
    });
    expect(decide('checking', more)).toMatchObject({ data: { asked: false } });
  });

  it('writes as the reporter, without a name', () => {
    expect(decide('checking', { command: 'message', text: '还在冒烟' })).toEqual({
      type: 'message-written',
      data: { from: 'reporter', text: '还在冒烟' },
    });
  });

  it('withdraws before the investigation, not after', () => {
    expect(decide('checking', { command: 'withdraw' })).toMatchObject({ type: 'withdrawn' });
    expect(decide('investigating', { command: 'withdraw' })).toEqual({ code: 'case.not-in-this-state' });
  });

  it('rates the answer once', () => {
    expect(decide('replied', { command: 'rate', stars: 4, solved: true })).toMatchObject({
      type: 'rated',
      data: { stars: 4, solved: true },
    });
    expect(decide('replied', { command: 'rate', stars: 1 }, [facts.rated])).toEqual({
      code: 'case.already-rated',
    });
  });

  it('rates and reviews nothing that was closed without an answer', () => {
    for (const command of [
      { command: 'rate', stars: 1 },
      { command: 'review', reason: '不满意' },
    ] as const)
      expect(decide('supplement-requested', command, [facts.closed])).toEqual({
        code: 'case.not-in-this-state',
      });
  });
});

describe('a review', () => {
  const review: ReporterCommand = { command: 'review', reason: '仍在排放' };
  // Answered on 2026-03-10: 30 days end on Thursday 04-09 at 24:00.
  it('may be asked for until the last instant of the window', () => {
    expect(decide('replied', review, [], '2026-04-09T15:59:59.999Z')).toMatchObject({
      type: 'review-requested',
    });
  });

  it('is too late at the first instant after it', () => {
    expect(decide('replied', review, [], '2026-04-09T16:00:00.000Z')).toEqual({
      code: 'case.review-too-late',
    });
  });

  it('may still be asked for after the case was closed, inside the window', () => {
    expect(decide('closed', review)).toMatchObject({ type: 'review-requested' });
  });

  it('is given once for each answer', () => {
    expect(decide('under-review', review, [facts.upheld])).toEqual({ code: 'case.review-too-late' });
    const handledAnew = [facts.overturned, facts.dispatched, facts.signed, facts.found, facts.replied];
    expect(decide('under-review', review, handledAnew)).toMatchObject({ type: 'review-requested' });
  });

  it('is asked for through the same guard that draws the button', () => {
    const { violationCase, context } = standing(courseTo.replied, '2026-04-09T16:00:00.000Z');
    expect(whyReporterMayNot('review', violationCase, context)).toBe('case.review-too-late');
    expect(allowedReporterActions(violationCase, context)).toEqual(['message', 'rate']);
  });
});

describe('a wish to talk', () => {
  const asked: CaseFact = {
    type: 'call-asked',
    data: { line: '08251234567', answerUntil: '2026-03-13T08:00:00.000Z' },
  };
  const yes = { command: 'answer-call', agreed: true, number: '17000000001', until: 'u' } as const;

  it('is answered once, and only while it waits', () => {
    expect(decide('checking', yes)).toMatchObject({ code: 'case.call-not-asked' });
    expect(decide('checking', yes, [asked])).toEqual({
      type: 'call-answered',
      data: { agreed: true, number: '17000000001', until: 'u' },
    });
    expect(decide('checking', yes, [asked], '2026-03-13T08:00:00.000Z')).toMatchObject({
      code: 'case.call-not-asked',
    });
    const answered: CaseFact = { type: 'call-answered', data: { agreed: false } };
    expect(decide('checking', yes, [asked, answered])).toMatchObject({ code: 'case.call-not-asked' });
  });

  it('that is declined leaves no number', () => {
    expect(decide('checking', { command: 'answer-call', agreed: false, number: 'x' }, [asked])).toEqual({
      type: 'call-answered',
      data: { agreed: false },
    });
  });
});
