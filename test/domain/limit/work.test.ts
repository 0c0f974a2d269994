import { describe, expect, it } from 'vitest';
import { CALM_NUMBERS, MOST_NUMBERS, numbersToTry } from '../../../functions/domain/limit/work.ts';

describe('how much a phone has to compute', () => {
  it('is the least in the calm', () => {
    expect(numbersToTry({ own: 0.01, city: 0 })).toBe(CALM_NUMBERS);
    expect(numbersToTry({ own: 1, city: 1 })).toBe(CALM_NUMBERS);
  });

  it('grows with a flood from one place and with one over the whole city', () => {
    expect(numbersToTry({ own: 10, city: 0 })).toBe(10 * CALM_NUMBERS);
    expect(numbersToTry({ own: 0, city: 3 })).toBe(3 * CALM_NUMBERS);
    expect(numbersToTry({ own: 4, city: 2.5 })).toBe(10 * CALM_NUMBERS);
  });

  it('never closes the door', () => {
    expect(numbersToTry({ own: 1e6, city: 1e6 })).toBe(MOST_NUMBERS);
    expect(MOST_NUMBERS).toBeLessThanOrEqual(1_000_000);
  });
});
