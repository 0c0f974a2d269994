import { describe, expect, it } from 'vitest';
import { recentResults } from '../../../functions/domain/statistics/recent-results.ts';

const counted = (county: string, period: string, count: number, what = 'air:substantiated') => ({
  county,
  period,
  counts: { [`result:${what}` as const]: count, filed: 99 },
});

describe('results anybody may read', () => {
  it('are shown of a county, type and month with five cases, and not with four', () => {
    expect(recentResults([counted('a', '2026-01', 5), counted('b', '2026-01', 4)])).toEqual([
      { county: 'a', month: '2026-01', type: 'air', findings: 'substantiated', count: 5 },
    ]);
  });

  it('of small months are told together, and only where together they are large', () => {
    const two = [counted('a', '2026-01', 3), counted('a', '2026-02', 3), counted('b', '2026-02', 2)];
    expect(recentResults(two)).toEqual([
      { county: 'a', month: null, type: 'air', findings: 'substantiated', count: 6 },
    ]);
  });

  it('of different kinds or counties are not put together', () => {
    const apart = [
      counted('a', '2026-01', 3),
      counted('b', '2026-01', 3),
      counted('a', '2026-01', 3, 'water:partly'),
    ];
    expect(recentResults(apart)).toEqual([]);
  });

  it('come with the latest month first', () => {
    const months = recentResults([counted('a', '2026-01', 9), counted('a', '2026-02', 5)]);
    expect(months.map(({ month }) => month)).toEqual(['2026-02', '2026-01']);
  });
});
