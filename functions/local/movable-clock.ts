import type { Clock } from '../ports/clock.ts';

export type MovableClock = Clock & {
  nowMs(): number;
  /** Forward only; an earlier instant is ignored. */
  moveTo(instant: string): void;
  /** Any instant: only for telling the demo city's past before anybody else can see the clock. */
  set(instant: string): void;
};

/** Real time plus an offset that only grows: demonstrations and checks move it forward. */
export const movableClock = (start?: string): MovableClock => {
  let offset = start === undefined ? 0 : Date.parse(start) - Date.now();
  const nowMs = () => Date.now() + offset;
  return {
    nowMs,
    now: () => new Date(nowMs()).toISOString(),
    moveTo: (instant) => {
      offset = Math.max(offset, Date.parse(instant) - Date.now());
    },
    set: (instant) => {
      offset = Date.parse(instant) - Date.now();
    },
  };
};
