import { createHash } from 'node:crypto';
import type { MovableClock } from '../../functions/local/movable-clock.ts';
import type { Randomness } from '../../functions/ports/randomness.ts';

/** SHA-256 in counter mode: the same seed gives the same keys, ids and nonces in the same order. */
export const seededRandomness = (seed: string): Randomness => {
  let block = 0;
  let held = Buffer.alloc(0);
  return {
    bytes: (length) => {
      while (held.length < length) {
        held = Buffer.concat([held, createHash('sha256').update(`${seed}\n${block}`).digest()]);
        block += 1;
      }
      const taken = new Uint8Array(held.subarray(0, length));
      held = held.subarray(length);
      return taken;
    },
  };
};

/** Draws for test data; `below(n)` gives 0 … n − 1. */
export const draws = (seed: string) => {
  const { bytes } = seededRandomness(seed);
  const below = (n: number) => Buffer.from(bytes(6)).readUIntBE(0, 6) % n;
  return {
    below,
    one: <T>(of: readonly [T, ...T[]]): T => of[below(of.length)] ?? of[0],
    digits: (length: number) => Array.from({ length }, () => below(10)).join(''),
    word: (length: number) => Buffer.from(bytes(length)).toString('hex').slice(0, length),
  };
};

/** Stands still until it is moved: two worlds in step see the same instants. */
export const steppingClock = (start: string): MovableClock & { step(ms: number): void } => {
  let at = Date.parse(start);
  return {
    nowMs: () => at,
    now: () => new Date(at).toISOString(),
    // Moving it stands for time that passes: what is no longer fresh afterwards is not.
    movedSince: () => 0,
    moveTo: (instant) => {
      at = Math.max(at, Date.parse(instant));
    },
    step: (ms) => {
      at += ms;
    },
  };
};
