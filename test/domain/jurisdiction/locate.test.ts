import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, locate, metresBetween } from '../../../functions/domain/jurisdiction/locate.ts';
import type { Area, Ring } from '../../../functions/domain/jurisdiction/organisation.ts';
import { anOrganisation } from '../../builders/an-organisation.ts';

const square: Ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];
const at = (lng: number, lat: number) => ({ lng, lat });

describe('an area contains a point', () => {
  it('inside it, not outside it', () => {
    expect(contains(square, at(0.5, 0.5))).toBe(true);
    for (const [lng, lat] of [
      [1.5, 0.5],
      [-0.5, 0.5],
      [0.5, 1.5],
      [0.5, -0.5],
    ] as const)
      expect(contains(square, at(lng, lat))).toBe(false);
  });

  it('on its western and southern border, not on the eastern and northern', () => {
    expect(contains(square, at(0, 0.5))).toBe(true);
    expect(contains(square, at(0.5, 0))).toBe(true);
    expect(contains(square, at(1, 0.5))).toBe(false);
    expect(contains(square, at(0.5, 1))).toBe(false);
  });

  it('whichever way round the border is drawn, closed or not', () => {
    const closed = [...square, square[0] ?? [0, 0]] as Ring;
    for (const ring of [square, square.toReversed(), closed]) {
      expect(contains(ring, at(0.25, 0.75))).toBe(true);
      expect(contains(ring, at(2, 0.75))).toBe(false);
    }
  });

  it('follows a bay and a slope', () => {
    const bay: Ring = [
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 1],
      [0, 4],
    ];
    expect(contains(bay, at(2, 0.5))).toBe(true);
    expect(contains(bay, at(2, 2))).toBe(false);
    expect(contains(bay, at(0.5, 2))).toBe(true);
    expect(contains(bay, at(3.5, 2))).toBe(true);
  });

  it('has no inside without three corners', () => {
    expect(contains([], at(0, 0))).toBe(false);
    expect(
      contains(
        [
          [0, 0],
          [1, 1],
        ],
        at(0.5, 0.5),
      ),
    ).toBe(false);
  });
});

describe('two neighbours', () => {
  const east: Ring = [
    [1, 0],
    [2, 0],
    [2, 2],
    [1, 2],
    [1, 1],
  ];
  const north: Ring = [
    [0, 1],
    [1, 1],
    [1, 2],
    [0, 2],
  ];

  it('share no point and leave none out, on borders and corners too', () => {
    const grid = fc.integer({ min: 0, max: 15 }).map((n) => n / 8);
    fc.assert(
      fc.property(grid, grid, (lng, lat) => {
        const holders = [square, east, north].filter((ring) => contains(ring, at(lng, lat)));
        expect(holders).toHaveLength(1);
      }),
      { seed: 20261121 },
    );
  });
});

describe('locating a place', () => {
  const organisation = anOrganisation();

  it.each([
    ['in a township of the first county', 105.5, 30.45, '519901100000', 'default-12'],
    ['in the county outside its townships', 105.5, 30.55, '519901000000', 'default-12'],
    ['in the second county', 105.7, 30.55, '519902000000', 'xianning-2022'],
    ['in a township with a measure of its own', 105.7, 30.45, '519902100000', 'longtang-2025'],
    ['on the border of the counties: the eastern one', 105.6, 30.55, '519902000000', 'xianning-2022'],
    ['on the southern edge of the city', 105.5, 30.4, '519901100000', 'default-12'],
  ])('%s', (_, lng, lat, division, policyId) => {
    expect(locate(organisation, at(lng, lat))).toEqual({ division, policyId });
  });

  it.each([
    ['west of the city', 105.39, 30.5],
    ['on its eastern edge', 105.8, 30.5],
    ['on its northern edge', 105.5, 30.6],
    ['at the other end of the world', -105.5, -30.5],
  ])('nowhere: %s', (_, lng, lat) => {
    expect(locate(organisation, at(lng, lat))).toBeUndefined();
  });

  it('nowhere where no measure is in force', () => {
    const areas = organisation.areas.map(({ policyId: _none, ...area }): Area => area);
    expect(locate({ ...organisation, areas }, at(105.5, 30.45))).toBeUndefined();
  });

  it('takes the measure of the nearest area above that has one', () => {
    const village: Area = {
      code: '519902100001',
      name: '砚池社区',
      level: 'village',
      ring: [
        [105.7, 30.42],
        [105.72, 30.42],
        [105.72, 30.44],
        [105.7, 30.44],
      ],
    };
    const areas = [village, ...organisation.areas];
    expect(locate({ ...organisation, areas }, at(105.71, 30.43))).toEqual({
      division: '519902100001',
      policyId: 'longtang-2025',
    });
  });
});

describe('the distance of two points', () => {
  it('is right to a per cent at city scale', () => {
    expect(metresBetween(at(105.5, 30.5), at(105.5, 30.5))).toBe(0);
    // A degree of latitude is 111.2 km; of longitude at 30.5° north cos(30.5°) of that.
    expect(metresBetween(at(105.5, 30.5), at(105.5, 30.51))).toBe(1112);
    expect(metresBetween(at(105.5, 30.5), at(105.51, 30.5))).toBe(958);
    expect(metresBetween(at(105.51, 30.5), at(105.5, 30.5))).toBe(958);
  });
});
