import type { Challenge } from '../../../../functions/contract/challenge.ts';
import { hashShort, hexOf } from './sha256.ts';

/** The screen stays alive: nothing is computed for longer than this at a time. */
const sliceMs = 12;
/** Between two looks at the clock; a slow phone does these in a few milliseconds. */
const triesBetweenLooks = 64;

type Surroundings = {
  readonly now: () => number;
  readonly pause: () => Promise<void>;
  /** Share of the numbers tried so far, 0 to 1. */
  readonly onProgress?: (share: number) => void;
};

/**
 * Finds the hidden number and gives the text of the header `Proof-Of-Work`; undefined when there is none. No
 * worker: mini-programs have one at most and start it slowly.
 */
export async function solve(challenge: Challenge, around: Surroundings): Promise<string | undefined> {
  const { salt, maxNumber, signature } = challenge;
  const target = wordsOf(challenge.challenge);
  if (target === undefined) return undefined;
  const out = new Int32Array(8);
  let number = 0;
  while (number <= maxNumber) {
    const end = around.now() + sliceMs;
    do {
      const stop = Math.min(number + triesBetweenLooks, maxNumber + 1);
      for (; number < stop; number += 1) {
        hashShort(`${salt}${number}`, out);
        if (out[0] === target && hexOf(out) === challenge.challenge) return `${salt}${number}.${signature}`;
      }
    } while (number <= maxNumber && around.now() < end);
    around.onProgress?.(Math.min(1, number / maxNumber));
    await around.pause();
  }
  return undefined;
}

/** The first word is compared first: it decides all but one time in four thousand million. */
const wordsOf = (hex: string): number | undefined =>
  /^[0-9a-f]{64}$/.test(hex) ? Number.parseInt(hex.slice(0, 8), 16) | 0 : undefined;
