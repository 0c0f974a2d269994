import type { Point } from './locate.ts';

/** Semi-major axis and squared eccentricity of the Krasovsky 1940 ellipsoid. */
const AXIS = 6_378_245;
const ECCENTRICITY = 0.006693421622965943;

const wave = (amplitude: number, value: number): number => (amplitude * Math.sin(value * Math.PI) * 2) / 3;

const shared = (x: number): number => wave(20, 6 * x) + wave(20, 2 * x);

const northOffset = (x: number, y: number): number =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * Math.sqrt(Math.abs(x)) +
  shared(x) +
  wave(20, y) +
  wave(40, y / 3) +
  wave(160, y / 12) +
  wave(320, y / 30);

const eastOffset = (x: number, y: number): number =>
  300 +
  x +
  2 * y +
  0.1 * x * x +
  0.1 * x * y +
  0.1 * Math.sqrt(Math.abs(x)) +
  shared(x) +
  wave(20, x) +
  wave(40, x / 3) +
  wave(150, x / 12) +
  wave(300, x / 30);

/**
 * WGS-84 (what a browser measures) to GCJ-02 (what Chinese maps are drawn in), good to a metre inside China.
 * Written here because the library for it (the oracle of the test) is CommonJS with types that do not match
 * what Node imports.
 */
export const gcj02Of = ({ lng, lat }: Point): Point => {
  const x = lng - 105;
  const y = lat - 35;
  const radians = (lat / 180) * Math.PI;
  const magic = 1 - ECCENTRICITY * Math.sin(radians) ** 2;
  const north =
    (northOffset(x, y) * 180) / (((AXIS * (1 - ECCENTRICITY)) / (magic * Math.sqrt(magic))) * Math.PI);
  const east = (eastOffset(x, y) * 180) / ((AXIS / Math.sqrt(magic)) * Math.cos(radians) * Math.PI);
  return { lng: lng + east, lat: lat + north };
};
