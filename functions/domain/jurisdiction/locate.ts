import { ancestorOf } from './division.ts';
import type { Area, Organisation, Ring } from './organisation.ts';

export type Point = { readonly lng: number; readonly lat: number };

/** Where a point lies and which measure applies there. */
export type Location = { readonly division: string; readonly policyId: string };

/**
 * Even-odd rule with half-open edges: a point on the border of two areas belongs to exactly one of them
 * (the one to the north or east).
 */
export const contains = (ring: Ring, { lng, lat }: Point): boolean => {
  let inside = false;
  let previous = ring.at(-1);
  for (const current of ring) {
    if (previous !== undefined && current[1] > lat !== previous[1] > lat) {
      const crossing =
        ((previous[0] - current[0]) * (lat - current[1])) / (previous[1] - current[1]) + current[0];
      if (lng < crossing) inside = !inside;
    }
    previous = current;
  }
  return inside;
};

const DEPTH = { village: 3, township: 2, county: 1, city: 0 } as const;

/** The smallest area around a point; undefined outside the city. The policy is inherited from above. */
export const locate = (organisation: Organisation, point: Point): Location | undefined => {
  const hit = organisation.areas
    .filter((area) => contains(area.ring, point))
    .toSorted((a, b) => DEPTH[b.level] - DEPTH[a.level])[0];
  if (hit === undefined) return undefined;
  const policyId = policyOf(organisation, hit);
  return policyId === undefined ? undefined : { division: hit.code, policyId };
};

const policyOf = (organisation: Organisation, area: Area): string | undefined => {
  const chain = [
    area.code,
    ancestorOf(area.code, 'township'),
    ancestorOf(area.code, 'county'),
    ancestorOf(area.code, 'city'),
  ];
  for (const code of chain) {
    const policyId = organisation.areas.find((candidate) => candidate.code === code)?.policyId;
    if (policyId !== undefined) return policyId;
  }
  return undefined;
};

/** Metres between two points, good to a per cent at city scale (equirectangular). */
export const metresBetween = (a: Point, b: Point): number => {
  const radians = Math.PI / 180;
  const x = (b.lng - a.lng) * radians * Math.cos(((a.lat + b.lat) / 2) * radians);
  const y = (b.lat - a.lat) * radians;
  return Math.round(Math.hypot(x, y) * 6_371_000);
};
