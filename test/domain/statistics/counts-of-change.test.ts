import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseStates } from '../../../functions/domain/case/case-state.ts';
import { groupOf, monthsUntil, sumOf } from '../../../functions/domain/statistics/counts.ts';
import {
  type CountedCase,
  type CountedReward,
  countsOfChange,
} from '../../../functions/domain/statistics/counts-of-change.ts';

const filed: CountedCase = {
  state: 'submitted',
  filedOn: '2026-03-31',
  pollutionTypes: ['air', 'noise'],
  division: '519901100003',
  county: '519901000000',
};
const at = (state: CountedCase['state'], more: Partial<CountedCase> = {}): CountedCase => ({
  ...filed,
  state,
  ...more,
});
const change = (before: CountedCase | undefined, after: CountedCase, instant = '2026-04-02T03:00:00.000Z') =>
  countsOfChange({ kind: 'case', id: 'rpt_1', version: 1, at: instant, before, after }).map(
    ({ period, counts }) => [period, counts],
  );

describe('figures from one write', () => {
  it('count a filing once, under its month, each of its types and its township, never its village', () => {
    expect(change(undefined, filed, '2026-03-31T09:00:00.000Z')).toEqual([
      ['2026-03', { filed: 1, 'area:519901100000': 1, 'type:air': 1, 'type:noise': 1 }],
      ['now', { 'state:submitted': 1 }],
    ]);
  });

  it('move a case between states, and count nothing when only a date in its row moved', () => {
    expect(change(at('accepted'), at('dispatched'))).toEqual([
      ['now', { 'state:accepted': -1, 'state:dispatched': 1 }],
    ]);
    expect(change(at('dispatched'), at('dispatched'))).toEqual([]);
  });

  it('count an answer in the month of the report and its end in the month it ended', () => {
    expect(change(at('handled'), at('replied'))).toEqual([
      ['2026-03', { answered: 1 }],
      ['now', { 'state:handled': -1, 'state:replied': 1 }],
      ['2026-04', { closed: 1 }],
    ]);
    expect(change(at('replied'), at('closed'))).toEqual([
      ['now', { 'state:replied': -1, 'state:closed': 1 }],
    ]);
  });

  it('take an answer back when the case is reopened', () => {
    expect(change(at('closed'), at('reopened'))[0]).toEqual(['2026-03', { answered: -1 }]);
  });

  it('belong to the month of Shanghai, not of Greenwich', () => {
    expect(change(at('handled'), at('closed'), '2026-03-31T16:00:00.000Z').at(-1)).toEqual([
      '2026-04',
      { closed: 1 },
    ]);
  });

  it('count limits by what was added to kept and missed', () => {
    const limits = { acceptance: { kept: 1, missed: 0 }, handling: { kept: 0, missed: 1 } };
    expect(
      change(at('accepted', { limits: { acceptance: { kept: 1, missed: 0 } } }), at('accepted', { limits })),
    ).toEqual([['2026-04', { 'missed:handling': 1 }]]);
  });

  it('count a reward when it is paid and not before', () => {
    const reward = (state: CountedReward['state']): CountedReward => ({
      state,
      amountFen: 20_000,
      county: '519901000000',
    });
    const counts = (before: CountedReward['state'], after: CountedReward['state']) =>
      countsOfChange({
        kind: 'reward',
        id: 'rwd_1',
        version: 2,
        at: '2026-04-02T03:00:00.000Z',
        before: reward(before),
        after: reward(after),
      });
    expect(counts('claimed', 'paying')).toEqual([]);
    expect(counts('paying', 'paid')).toEqual([
      { county: '519901000000', period: '2026-04', counts: { paid: 1, paidFen: 20_000 } },
    ]);
  });

  it('sum up to where the case stands, whatever path it took and in whatever order the writes arrive', () => {
    const path = fc.array(fc.constantFrom(...caseStates), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(path, fc.infiniteStream(fc.nat()), (states, order) => {
        const heads = [filed, ...states.map((state) => at(state))];
        const parts = heads
          .flatMap((after, index) =>
            countsOfChange({
              kind: 'case',
              id: 'rpt_1',
              version: index + 1,
              at: '2026-04-02T03:00:00.000Z',
              before: heads[index - 1],
              after,
            }),
          )
          .map((counted) => ({ counted, place: order.next().value }))
          .toSorted((a, b) => a.place - b.place);
        const sum = sumOf(parts.map(({ counted }) => counted.counts));
        expect(groupOf(sum, 'state')).toEqual([{ key: heads.at(-1)?.state, count: 1 }]);
        expect([sum.filed, sum.answered ?? 0]).toEqual([
          1,
          expect.toSatisfy((count: number) => count === 0 || count === 1),
        ]);
      }),
    );
  });
});

it('months until one are consecutive, also across a new year', () => {
  expect(monthsUntil('2026-02', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(monthsUntil('2026-12', 1)).toEqual(['2026-12']);
});
