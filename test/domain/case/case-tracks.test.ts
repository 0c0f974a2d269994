import { describe, expect, it } from 'vitest';
import type { CaseFact } from '../../../functions/domain/case/case-event.ts';
import { caseTracks } from '../../../functions/domain/case/case-tracks.ts';
import { caseHistory, courseTo, facts, filed, limitsOf } from '../../builders/case-history.ts';
import { packOf } from '../../builders/reward-facts.ts';

const { submitted, accepted, dispatched, checking, investigating, concluded, handled, replied, closed } =
  courseTo;
const asked = courseTo['supplement-requested'];
const underReview = courseTo['under-review'];
const answered = [...asked, facts.answered];

/** Each limit's instances in a course, oldest first, as `status` by the version of the event that started it. */
const instances = (kind: string, course: readonly CaseFact[], policy?: string) =>
  limitsOf(caseHistory(...course), policy)
    .filter((limit) => limit.kind === kind)
    .map(({ started, status }) => [started, status]);

const sawNothing: CaseFact = { ...facts.checked, data: { ...facts.checked.data, violationSeen: false } };
const decided: CaseFact = {
  type: 'outcome-recorded',
  data: { kind: 'fine', amountFen: 8_000_000, decidedOn: '2026-03-09', final: false },
};

type Row = readonly [kind: string, what: string, course: readonly CaseFact[], expected: readonly unknown[]];
const rows: readonly Row[] = [
  ['acceptance', 'starts with the report', submitted, [[1, 'open']]],
  ...([facts.accepted, facts.declined, facts.transferred, facts.merged, facts.asked] as const).map(
    (fact): Row => ['acceptance', `is met by ${fact.type}`, [...submitted, fact], [[1, 'met']]],
  ),
  ['acceptance', 'is void when the report is withdrawn', [...submitted, facts.withdrawn], [[1, 'void']]],
  [
    'acceptance',
    'starts anew when what was asked for has come',
    answered,
    [
      [1, 'met'],
      [3, 'open'],
    ],
  ],
  ['acceptance', 'does not start anew by an unasked addition', [...submitted, facts.added], [[1, 'open']]],
  ['acceptance-outer', 'runs on while something is missing', answered, [[1, 'open']]],
  ['acceptance-outer', 'is met by acceptance', accepted, [[1, 'met']]],
  ['acceptance-outer', 'is void when silence closed the report', [...asked, facts.closed], [[1, 'void']]],
  ['supplement', 'starts with the request', asked, [[2, 'open']]],
  ['supplement', 'is met by the answer', answered, [[2, 'met']]],
  ['supplement', 'is void when the office declines', [...asked, facts.declined], [[2, 'void']]],
  ['supplement', 'is void when silence closed the report', [...asked, facts.closed], [[2, 'void']]],
  ['dispatch', 'starts with acceptance', accepted, [[2, 'open']]],
  ['dispatch', 'is met by dispatching', [...accepted, facts.dispatched], [[2, 'met']]],
  [
    'dispatch',
    'starts again with a returned ticket',
    [...accepted, facts.dispatched, facts.returned],
    [
      [2, 'met'],
      [4, 'open'],
    ],
  ],
  ['dispatch', 'is void when the case is transferred', [...accepted, facts.transferred], [[2, 'void']]],
  [
    'dispatch',
    'starts again when the case is reopened',
    [filed(), facts.replied, facts.reopened],
    [[3, 'open']],
  ],
  [
    'dispatch',
    'starts again when a review is not upheld',
    [filed(), facts.replied, facts.reviewAsked, facts.overturned],
    [[4, 'open']],
  ],
  [
    'dispatch',
    'does not start by an upheld review',
    [filed(), facts.replied, facts.reviewAsked, facts.upheld],
    [],
  ],
  ['sign', 'starts with the dispatch', [...accepted, facts.dispatched], [[3, 'open']]],
  ['sign', 'is met by signing', [...accepted, facts.dispatched, facts.signed], [[3, 'met']]],
  ['sign', 'is met by returning the ticket', [...accepted, facts.dispatched, facts.returned], [[3, 'met']]],
  [
    'ticket-return',
    'is met by the return, and starts anew',
    dispatched,
    [
      [3, 'met'],
      [5, 'open'],
    ],
  ],
  ['site-check', 'starts with the dispatch', [...accepted, facts.dispatched], [[3, 'open']]],
  [
    'site-check',
    'is met by the record of the visit',
    [...accepted, facts.dispatched, facts.signed, facts.checked],
    [[3, 'met']],
  ],
  [
    'site-check',
    'is void when the ticket comes back',
    [...accepted, facts.dispatched, facts.returned],
    [[3, 'void']],
  ],
  [
    'site-check',
    'is void once there are findings',
    [...accepted, facts.dispatched, facts.signed, facts.found],
    [[3, 'void']],
  ],
  ['handling', 'starts with acceptance and outlives a returned ticket', checking, [[2, 'open']]],
  ['handling', 'is met only by the answer', handled, [[2, 'open']]],
  ['handling', 'is met by the answer', replied, [[2, 'met']]],
  [
    'handling',
    'starts again when the case is reopened',
    courseTo.reopened,
    [
      [2, 'met'],
      [courseTo.reopened.length, 'open'],
    ],
  ],
  [
    'handling',
    'starts again when a review is not upheld',
    [...underReview, facts.overturned],
    [
      [2, 'met'],
      [underReview.length + 1, 'open'],
    ],
  ],
  ['handling', 'is void when the reporter withdraws', [...accepted, facts.withdrawn], [[2, 'void']]],
  ['handling-target', 'starts with acceptance', accepted, [[2, 'open']]],
  ['handling-target', 'is met by the answer', replied, [[2, 'met']]],
  ['penalty-decision', 'starts when the case is filed', investigating, [[investigating.length, 'open']]],
  [
    'penalty-decision',
    'is met by a document',
    [...investigating, facts.found, facts.outcome],
    [[investigating.length, 'met']],
  ],
  [
    'penalty-decision',
    'is void when the answer needs none',
    [...investigating, facts.found, facts.replied],
    [[investigating.length, 'void']],
  ],
  ['start-handling', 'starts with acceptance', accepted, [[2, 'open']]],
  ['start-handling', 'is met by signing', [...accepted, facts.dispatched, facts.signed], [[2, 'met']]],
  [
    'start-handling',
    'outlives a returned ticket',
    [...accepted, facts.dispatched, facts.returned],
    [[2, 'open']],
  ],
  [
    'case-filing',
    'starts with a check that saw a violation',
    [...accepted, facts.dispatched, facts.signed, facts.checked],
    [[5, 'open']],
  ],
  [
    'case-filing',
    'does not start by a check that saw none',
    [...accepted, facts.dispatched, facts.signed, sawNothing],
    [],
  ],
  [
    'case-filing',
    'is met by filing',
    [...accepted, facts.dispatched, facts.signed, facts.checked, facts.caseFiled],
    [[5, 'met']],
  ],
  [
    'case-filing',
    'is void when findings need no case',
    [...accepted, facts.dispatched, facts.signed, facts.checked, facts.found],
    [[5, 'void']],
  ],
  [
    'serve',
    'starts with a decision not yet served',
    [...concluded, decided],
    [[concluded.length + 1, 'open']],
  ],
  ['serve', 'is met by the service', [...concluded, decided, facts.outcome], [[concluded.length + 1, 'met']]],
  ['serve', 'does not start when the decision was served at once', [...concluded, facts.outcome], []],
  ['reply', 'starts with the findings', concluded, [[concluded.length, 'open']]],
  ['reply', 'is met by the answer', replied, [[replied.length - 1, 'met']]],
  ['rating', 'starts with the answer', replied, [[replied.length, 'open']]],
  ['rating', 'is met by rating', [...replied, facts.rated], [[replied.length, 'met']]],
  ['rating', 'is void when the case is closed', closed, [[replied.length, 'void']]],
  ['rating', 'is void when a review is asked for', underReview, [[replied.length, 'void']]],
  ['rating', 'is void when the case is reopened', courseTo.reopened, [[replied.length, 'void']]],
  ['review-request', 'outlives the closing', closed, [[replied.length, 'open']]],
  ['review-request', 'is met by asking', underReview, [[replied.length, 'met']]],
  ['review-request', 'is void when the case is reopened', courseTo.reopened, [[replied.length, 'void']]],
  ['review-opinion', 'starts when a review is asked for', underReview, [[underReview.length, 'open']]],
  ['review-opinion', 'is met by the opinion', [...underReview, facts.upheld], [[underReview.length, 'met']]],
];

describe('the limits of a case', () => {
  it.each(rows)('%s %s', (kind, _, course, expected) => {
    expect(instances(kind, course)).toEqual(expected);
  });

  it('are each covered above', () => {
    expect([...new Set(rows.map(([kind]) => kind))].toSorted()).toEqual(
      caseTracks.map(({ kind }) => kind).toSorted(),
    );
  });

  it.each(['declined', 'transferred', 'merged', 'withdrawn'] as const)(
    'nothing is owed any more once a report is %s',
    (state) => {
      const limits = limitsOf(caseHistory(...courseTo[state]));
      expect(limits.filter(({ status }) => status === 'open')).toEqual([]);
    },
  );

  it('are owed by the reporter only where the reporter has to act', () => {
    const ofReporter = caseTracks.filter(({ owedBy }) => owedBy === 'reporter').map(({ kind }) => kind);
    expect(ofReporter).toEqual(['supplement', 'rating', 'review-request']);
    const windows = caseTracks.filter(({ window }) => window).map(({ kind }) => kind);
    expect(windows).toEqual(['ticket-return', 'rating', 'review-request']);
  });

  it('restart acceptance with two working days from the answer, the outer limit unmoved', () => {
    const late = '2026-03-13T02:00:00.000Z'; // a Friday
    const limits = limitsOf(caseHistory(filed(), facts.asked, [facts.answered, { at: late }]));
    expect(limits.findLast(({ kind }) => kind === 'acceptance')).toMatchObject({
      from: late,
      dueOn: '2026-03-17',
    });
    expect(limits.find(({ kind }) => kind === 'acceptance-outer')).toMatchObject({ dueOn: '2026-03-25' });
  });
});

describe('a measure that counts the site check from the report', () => {
  it('starts it with the report and keeps it when a ticket comes back', () => {
    const policy = packOf('longtang-2025').id;
    expect(instances('site-check', submitted, policy)).toEqual([[1, 'open']]);
    expect(instances('site-check', dispatched, policy)).toEqual([[1, 'open']]);
    expect(instances('site-check', checking, policy)).toEqual([[1, 'met']]);
  });
});
