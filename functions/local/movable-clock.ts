import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Clock } from '../ports/clock.ts';

export type MovableClock = Clock & {
  nowMs(): number;
  /** Forward only; an earlier instant is ignored. */
  moveTo(instant: string): void;
  /** How many milliseconds were skipped since an instant, as far as this process knows. */
  movedSince(instant: string): number;
};

export type ClockOptions = {
  /** Where a new clock starts; left out = now. */
  readonly start?: string;
  /** Remembers how far the clock is from real time, so that a restart never goes back behind its own data. */
  readonly file?: string;
};

/** Real time plus an offset that only grows: demonstrations and checks move it forward. */
export const movableClock = ({ start, file }: ClockOptions = {}): MovableClock => {
  const kept = file === undefined ? undefined : readOffset(file);
  const given = start === undefined ? undefined : Date.parse(start) - Date.now();
  const offsets = [kept, given].filter((value) => value !== undefined);
  let offset = offsets.length === 0 ? 0 : Math.max(...offsets);
  const keep = () => file !== undefined && writeFileSync(file, JSON.stringify({ offsetMs: offset }));
  keep();
  const moves: { readonly from: number; readonly by: number }[] = [];
  const nowMs = () => Date.now() + offset;
  return {
    nowMs,
    now: () => new Date(nowMs()).toISOString(),
    moveTo: (instant) => {
      const from = nowMs();
      const by = Math.max(0, Date.parse(instant) - from);
      offset += by;
      if (by > 0) moves.push({ from, by });
      keep();
    },
    movedSince: (instant) =>
      moves.reduce((sum, { from, by }) => (from >= Date.parse(instant) ? sum + by : sum), 0),
  };
};

const stored = v.pipe(v.string(), v.parseJson(), v.object({ offsetMs: v.pipe(v.number(), v.finite()) }));

const readOffset = (file: string): number | undefined => {
  try {
    return v.parse(stored, readFileSync(file, 'utf8')).offsetMs;
  } catch {
    return undefined;
  }
};
