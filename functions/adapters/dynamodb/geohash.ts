import type { Point } from '../../domain/jurisdiction/locate.ts';

const alphabet = '0123456789bcdefghjkmnpqrstuvwxyz';

/** Six characters: a cell of about 1.05 km × 0.61 km at 30° north. */
const precision = 6;

/** Geohash (public domain, G. Niemeyer 2008): longitude and latitude halved in turn, five bits a character. */
export const geohash = ({ lng, lat }: Point): string => {
  const range: Record<'lng' | 'lat', readonly [number, number]> = { lng: [-180, 180], lat: [-90, 90] };
  let hash = '';
  let index = 0;
  for (let bit = 0; bit < precision * 5; bit += 1) {
    const axis = bit % 2 === 0 ? 'lng' : 'lat';
    const value = axis === 'lng' ? lng : lat;
    const [low, high] = range[axis];
    const middle = (low + high) / 2;
    const upper = value >= middle;
    range[axis] = upper ? [middle, high] : [low, middle];
    index = index * 2 + (upper ? 1 : 0);
    if (bit % 5 === 4) {
      hash += alphabet[index] ?? '';
      index = 0;
    }
  }
  return hash;
};

const metresPerDegree = 111_320;

/**
 * The cells a circle may touch: at most six. Sampling its corners, edges and middle misses none while the
 * radius is below the smaller side of a cell.
 */
export const cellsAround = ({ lng, lat }: Point, radiusMetres: number): readonly string[] => {
  const north = radiusMetres / metresPerDegree;
  const east = north / Math.cos((lat * Math.PI) / 180);
  const points = [-1, 0, 1].flatMap((x) =>
    [-1, 0, 1].map((y) => ({ lng: lng + x * east, lat: lat + y * north })),
  );
  return [...new Set(points.map(geohash))];
};
