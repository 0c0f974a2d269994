import { describe, expect, it } from 'vitest';
import { nextEdition, publicationRefusal } from '../../../functions/domain/policy/publication.ts';

const edition = (number: number, effectiveFrom: string, effectiveTo: string | null = null) => ({
  edition: number,
  effectiveFrom,
  effectiveTo,
});
const today = '2026-03-10';

describe('the first day of a new edition', () => {
  it.each([
    ['2026-03-09', 'policy.effective-in-past'],
    ['2026-03-10', undefined],
    ['2026-03-11', undefined],
  ])('%s, today being 10 March', (on, refusal) => {
    expect(publicationRefusal([edition(1, '2020-01-01')], on, today)).toBe(refusal);
    expect(publicationRefusal([], on, today)).toBe(refusal);
  });

  it.each([
    ['before an edition that is coming', '2026-03-31', 'policy.effective-too-early'],
    ['the same day as one that is coming, which it replaces', '2026-04-01', undefined],
    ['after it', '2026-04-02', undefined],
  ])('%s', (_what, on, refusal) => {
    const editions = [edition(1, '2020-01-01'), edition(2, '2026-04-01')];
    expect(publicationRefusal(editions, on, today)).toBe(refusal);
  });

  it('is not the day on which the newest began: reports of this morning are under it', () => {
    expect(publicationRefusal([edition(1, today)], today, today)).toBe('policy.effective-too-early');
  });

  it.each([
    ['the day after the end', '2026-06-30', '2026-07-01', undefined],
    ['a day later, which leaves one day without any', '2026-06-30', '2026-07-02', 'policy.gap'],
    ['later still, where the measure lapsed before today anyway', '2026-03-09', '2026-07-02', undefined],
    ['later still, where it lapses tonight', '2026-03-10', '2026-03-12', 'policy.gap'],
  ])('%s', (_what, ends, on, refusal) => {
    expect(publicationRefusal([edition(1, '2020-01-01', ends)], on, today)).toBe(refusal);
  });

  it('has a number that was never used', () => {
    expect(nextEdition([])).toBe(1);
    expect(nextEdition([edition(3, '2026-01-01'), edition(1, '2020-01-01')])).toBe(4);
  });
});
