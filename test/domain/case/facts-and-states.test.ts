import { describe, expect, it } from 'vitest';
import type { CaseFact } from '../../../functions/domain/case/case-event.ts';
import {
  type CaseState,
  caseStates,
  plainStateOf,
  queueOf,
} from '../../../functions/domain/case/case-state.ts';
import { violationCaseOf } from '../../../functions/domain/case/violation-case.ts';
import { units } from '../../builders/an-organisation.ts';
import { caseHistory, caseIn, courseTo, facts, filed } from '../../builders/case-history.ts';

const notFinal: CaseFact = {
  type: 'outcome-recorded',
  data: { kind: 'order-to-correct', servedOn: '2026-03-09', final: false },
};

describe('every fact leads to its state', () => {
  it.each<[from: CaseState, fact: CaseFact, to: CaseState]>([
    ['submitted', facts.accepted, 'accepted'],
    ['submitted', facts.declined, 'declined'],
    ['submitted', facts.transferred, 'transferred'],
    ['submitted', facts.merged, 'merged'],
    ['submitted', facts.asked, 'supplement-requested'],
    ['submitted', facts.added, 'submitted'],
    ['submitted', facts.withdrawn, 'withdrawn'],
    ['supplement-requested', facts.answered, 'submitted'],
    ['supplement-requested', facts.closed, 'closed'],
    ['checking', facts.added, 'checking'],
    ['accepted', facts.mergedIn, 'accepted'],
    ['accepted', facts.dispatched, 'dispatched'],
    ['dispatched', facts.signed, 'checking'],
    ['dispatched', facts.returned, 'accepted'],
    ['checking', facts.returned, 'accepted'],
    ['checking', facts.checked, 'checking'],
    ['checking', facts.caseFiled, 'investigating'],
    ['checking', facts.found, 'concluded'],
    ['investigating', facts.checked, 'investigating'],
    ['investigating', facts.found, 'concluded'],
    ['concluded', facts.outcome, 'handled'],
    ['concluded', notFinal, 'concluded'],
    ['handled', facts.outcome, 'handled'],
    ['replied', facts.outcome, 'replied'],
    ['closed', facts.outcome, 'closed'],
    ['concluded', facts.replied, 'replied'],
    ['handled', facts.replied, 'replied'],
    ['replied', facts.rated, 'replied'],
    ['replied', facts.closed, 'closed'],
    ['replied', facts.reviewAsked, 'under-review'],
    ['closed', facts.reviewAsked, 'under-review'],
    ['under-review', facts.upheld, 'closed'],
    ['under-review', facts.overturned, 'reopened'],
    ['replied', facts.reopened, 'reopened'],
    ['closed', facts.reopened, 'reopened'],
    ['reopened', facts.dispatched, 'dispatched'],
    ['checking', facts.suspended, 'suspended'],
    ['suspended', facts.resumed, 'checking'],
    ['checking', facts.extensionAsked, 'checking'],
    ['checking', facts.extended, 'checking'],
    ['checking', facts.extensionRefused, 'checking'],
    ['handled', facts.wrote, 'handled'],
    [
      'accepted',
      { type: 'deadline-noted', data: { kind: 'dispatch', started: 2, key: 'breach', dueAt: '' } },
      'accepted',
    ],
  ])('%s, %o → %s', (from, fact, to) => {
    expect(caseIn(from, fact).state).toBe(to);
  });

  it.each([
    'accepted',
    'dispatched',
    'checking',
    'investigating',
    'concluded',
    'handled',
    'reopened',
  ] as const)('a suspension in %s ends in the same state', (state) => {
    expect(caseIn(state, facts.suspended).state).toBe('suspended');
    expect(caseIn(state, facts.suspended, facts.resumed).state).toBe(state);
    expect(caseIn(state, facts.suspended, facts.resumed)).not.toHaveProperty('resumesTo');
  });
});

describe('the unit that has to act', () => {
  it.each<[CaseState, string]>([
    ['submitted', units.county.id],
    ['accepted', units.county.id],
    ['dispatched', units.town.id],
    ['checking', units.town.id],
    ['investigating', units.county.id],
    ['concluded', units.county.id],
    ['reopened', units.county.id],
  ])('%s: %s', (state, unit) => {
    expect(caseIn(state).unit).toBe(unit);
  });

  it('is the county again once a ticket came back, and every unit it was given to is remembered once', () => {
    const violationCase = caseIn('dispatched', facts.returned, facts.dispatched, facts.returned);
    expect(violationCase.unit).toBe(units.county.id);
    expect(violationCase.units).toEqual([units.county.id, units.formerTown.id, units.town.id]);
  });
});

describe('a case remembers', () => {
  it('the version of its last event, and its filing unchanged', () => {
    const violationCase = caseIn('closed');
    expect(violationCase.version).toBe(courseTo.closed.length);
    expect(violationCase.report).toEqual(caseIn('submitted').report);
  });

  it('what was merged into it and what it was merged into', () => {
    expect(caseIn('accepted', facts.mergedIn).mergedReports).toEqual(['rpt_3']);
    expect(caseIn('merged').mergedInto).toBe('rpt_2');
  });

  it('a request for more time until it is settled or the answer has gone out', () => {
    const pending = caseIn('concluded', facts.extensionAsked);
    expect(pending.extension).toMatchObject({ kind: 'handling', length: 10, by: 'officer:intake' });
    for (const settled of [facts.extended, facts.extensionRefused, facts.replied])
      expect(caseIn('concluded', facts.extensionAsked, settled)).not.toHaveProperty('extension');
  });

  it('when it was answered and that it was rated', () => {
    const violationCase = violationCaseOf(
      caseHistory(...courseTo.handled, [facts.replied, { at: '2026-03-20T02:00:00.000Z' }], facts.rated),
    );
    expect(violationCase).toMatchObject({
      replied: true,
      repliedAt: '2026-03-20T02:00:00.000Z',
      ratedAt: expect.any(String),
    });
  });

  it('nothing without a filing, and only one filing', () => {
    expect(() => violationCaseOf([])).toThrow('begins with its filing');
    expect(() => violationCaseOf(caseHistory(facts.accepted))).toThrow('begins with its filing');
    expect(() => violationCaseOf(caseHistory(filed(), filed()))).toThrow('filed once');
  });
});

describe('the words the reporter sees', () => {
  it.each<[CaseState, (typeof plainStateOf)[CaseState]]>([
    ['submitted', 'submitted'],
    ['supplement-requested', 'accepting'],
    ['accepted', 'accepting'],
    ['dispatched', 'handling'],
    ['investigating', 'handling'],
    ['suspended', 'handling'],
    ['under-review', 'handling'],
    ['replied', 'closed'],
    ['withdrawn', 'closed'],
    ['declined', 'not-accepted'],
    ['transferred', 'not-accepted'],
  ])('%s is shown as %s', (state, plain) => {
    expect(plainStateOf[state]).toBe(plain);
  });

  it('a queue holds exactly the states in which an office has to act', () => {
    const waiting = caseStates.filter((state) => queueOf[state] !== null);
    const over = ['declined', 'transferred', 'merged', 'withdrawn', 'replied', 'closed'];
    expect(waiting).toEqual(caseStates.filter((state) => !over.includes(state)));
  });
});
