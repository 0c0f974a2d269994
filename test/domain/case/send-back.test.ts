import { describe, expect, it } from 'vitest';
import { whyReporterMayNot } from '../../../functions/domain/case/allowed-actions.ts';
import type { ReporterCommand } from '../../../functions/domain/case/case-command.ts';
import type { CaseFact } from '../../../functions/domain/case/case-event.ts';
import { sendsBack } from '../../../functions/domain/case/send-back.ts';
import { violationCaseOf } from '../../../functions/domain/case/violation-case.ts';
import { filedAt } from '../../builders/a-filing.ts';
import { caseHistory, courseTo, facts, limitsOf } from '../../builders/case-history.ts';

const rating = (solved?: boolean): ReporterCommand => ({ command: 'rate', stars: 2, solved });
const reopened = { type: 'reopened', data: { reason: '没有解决', unsolved: true } } as const;

const backFrom = (steps: readonly CaseFact[], command: ReporterCommand, now = filedAt) => {
  const events = caseHistory(...steps);
  return sendsBack(violationCaseOf(events), command, { now, deadlines: limitsOf(events) });
};

describe('a rating that says "not solved"', () => {
  it('has the case handled again', () => {
    expect(backFrom(courseTo.replied, rating(false))).toMatchObject([
      { type: 'reopened', data: { unsolved: true } },
    ]);
    const again = violationCaseOf(caseHistory(...courseTo.replied, facts.rated, reopened));
    expect(again).toMatchObject({ state: 'reopened', unit: again.receivingUnit });
  });

  it('gives the office its limits anew', () => {
    const limits = limitsOf(caseHistory(...courseTo.replied, facts.rated, reopened));
    const open = limits.filter(
      ({ status, owedBy, window }) => status === 'open' && owedBy === 'authority' && !window,
    );
    expect(open.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['dispatch', 'handling']));
  });

  it('does nothing when it says "solved", or does not say', () => {
    expect(backFrom(courseTo.replied, rating(true))).toEqual([]);
    expect(backFrom(courseTo.replied, rating())).toEqual([]);
  });

  it('sends back once: after that the way is the review', () => {
    const twice = [...courseTo.replied, facts.rated, reopened, facts.replied];
    expect(backFrom(twice, rating(false))).toEqual([]);
  });

  it('does nothing once the time to ask for a review is over', () => {
    expect(backFrom(courseTo.replied, rating(false), '2027-03-10T00:00:00.000Z')).toEqual([]);
  });
});

describe('the reporter of a merged report', () => {
  const merged = violationCaseOf(caseHistory(...courseTo.merged));
  const context = { now: filedAt, deadlines: [] };
  const lead = (...steps: readonly CaseFact[]) => violationCaseOf(caseHistory(...steps));

  it('rates the answer of the case it went into, not before there is one', () => {
    const may = (answered: ReturnType<typeof lead>) =>
      whyReporterMayNot('rate', merged, { ...context, lead: answered });
    expect(may(lead(...courseTo.checking))).toBe('case.not-in-this-state');
    expect(may(lead(...courseTo.replied))).toBeUndefined();
  });
});
