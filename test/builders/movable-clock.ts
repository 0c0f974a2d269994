import type { Clock } from '../../functions/ports/clock.ts';

/** A clock that stands still until the test moves it. */
export type MovableClock = Clock & { to(instant: string): void; forward(ms: number): void };

export const movableClock = (start = '2026-03-10T08:00:00.000Z'): MovableClock => {
  let at = start;
  return {
    now: () => at,
    to: (instant) => {
      at = instant;
    },
    forward: (ms) => {
      at = new Date(Date.parse(at) + ms).toISOString();
    },
  };
};
