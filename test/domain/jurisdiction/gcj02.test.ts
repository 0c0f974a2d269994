import fc from 'fast-check';
import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { gcj02Of } from '../../../functions/domain/jurisdiction/gcj02.ts';
import { metresBetween } from '../../../functions/domain/jurisdiction/locate.ts';

// Its types describe another module shape than Node loads.
const library = gcoord as unknown as typeof gcoord.default;

const libraryOf = (lng: number, lat: number) => {
  const [east, north] = library.transform([lng, lat], library.WGS84, library.GCJ02);
  return { lng: Number(east), lat: Number(north) };
};

describe('a browser’s position on a Chinese map', () => {
  it('agrees with the library to a millimetre anywhere in the middle of China', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 98, max: 122, noNaN: true }),
        fc.double({ min: 24, max: 42, noNaN: true }),
        (lng, lat) => {
          const ours = gcj02Of({ lng, lat });
          const theirs = libraryOf(lng, lat);
          expect(Math.abs(ours.lng - theirs.lng)).toBeLessThan(1e-8);
          expect(Math.abs(ours.lat - theirs.lat)).toBeLessThan(1e-8);
        },
      ),
      { seed: 20261121, numRuns: 1000 },
    );
  });

  it('moves by some hundred metres: leaving it out would miss the factory', () => {
    const here = { lng: 105.57, lat: 30.51 };
    const moved = metresBetween(here, gcj02Of(here));
    expect(moved).toBeGreaterThan(200);
    expect(moved).toBeLessThan(800);
  });
});
