import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../functions/domain/case/case-state.ts';
import { severalNearby } from '../../../functions/domain/statistics/several-nearby.ts';

const wednesday = '2026-03-11';
const cases = (count: number, filedOn = '2026-03-03', state: CaseState = 'investigating') =>
  Array.from({ length: count }, () => ({ filedOn, state }));

describe('telling the next reporter that others were heard here', () => {
  it('takes three cases', () => {
    expect(severalNearby(cases(2), wednesday)).toBe(false);
    expect(severalNearby(cases(3), wednesday)).toBe(true);
  });

  it.each(['submitted', 'accepted', 'dispatched', 'checking', 'declined', 'withdrawn'] as const)(
    'never gives away a case whose party has not been visited: %s',
    (state) => expect(severalNearby(cases(9, '2026-03-03', state), wednesday)).toBe(false),
  );

  it('does not move when one is filed: the answer changes on Mondays', () => {
    expect(severalNearby([...cases(2), ...cases(1, '2026-03-09')], wednesday)).toBe(false);
    expect(severalNearby([...cases(2), ...cases(1, '2026-03-09')], '2026-03-15')).toBe(false);
    expect(severalNearby([...cases(2), ...cases(1, '2026-03-09')], '2026-03-16')).toBe(true);
  });

  it('forgets what is long past', () => {
    expect(severalNearby(cases(3, '2025-12-01'), wednesday)).toBe(false);
  });
});
