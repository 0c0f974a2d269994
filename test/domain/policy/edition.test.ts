import { describe, expect, it } from 'vitest';
import { editionInForce, editionState, lastDayOf } from '../../../functions/domain/policy/edition.ts';

const edition = (number: number, effectiveFrom: string, effectiveTo: string | null = null) => ({
  edition: number,
  effectiveFrom,
  effectiveTo,
});
const first = edition(1, '2020-01-01');
const second = edition(2, '2026-04-01');

describe('the edition in force', () => {
  it.each([
    ['the day before the first', '2019-12-31', undefined],
    ['the first day of the first', '2020-01-01', 1],
    ['the day before the second, which ends the first', '2026-03-31', 1],
    ['the first day of the second', '2026-04-01', 2],
    ['long after', '2050-01-01', 2],
  ])('on %s', (_when, on, number) => {
    expect(editionInForce([first, second], on)?.edition).toBe(number);
    expect(editionInForce([second, first], on)?.edition).toBe(number);
  });

  it.each([
    ['2026-06-30', 2],
    ['2026-07-01', undefined],
  ])('with an end of its own on %s is not replaced by the one before it', (on, number) => {
    expect(editionInForce([first, edition(2, '2026-04-01', '2026-06-30')], on)?.edition).toBe(number);
  });

  it('of two that begin on the same day is the later one', () => {
    const corrected = edition(3, '2026-04-01');
    expect(editionInForce([first, second, corrected], '2026-04-01')?.edition).toBe(3);
    expect(editionState(second, [first, second, corrected], '2026-03-01')).toBe('never-in-force');
    expect(lastDayOf(first, [first, second, corrected])).toBe('2026-03-31');
  });
});

it('an edition is coming, in force and ended on the right days', () => {
  const both = [first, second];
  const states = ['2026-03-31', '2026-04-01'].map((on) => both.map((one) => editionState(one, both, on)));
  expect(states).toEqual([
    ['in-force', 'coming'],
    ['ended', 'in-force'],
  ]);
});
