import type { UnsealEvent } from './unseal-event.ts';

const PAUSE_MS = 10 * 60_000;

/**
 * Versions of a history that the reporter reads a line for: every step, but of looks that follow one another
 * only one in ten minutes. A page opened again is not news; every look stays in the chain.
 */
export const toldVersions = (events: readonly UnsealEvent[]): ReadonlySet<number> => {
  const told = new Set<number>();
  let lastLook: number | undefined;
  for (const { type, version, at } of events) {
    const ms = Date.parse(at);
    if (type === 'contact-read' || type === 'original-read') {
      if (lastLook !== undefined && ms - lastLook < PAUSE_MS) continue;
      lastLook = ms;
    }
    told.add(version);
  }
  return told;
};
