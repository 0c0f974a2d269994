import { describe, expect, it } from 'vitest';
import { ancestorOf, covers, levelOf } from '../../../functions/domain/jurisdiction/division.ts';
import { oversees, receivingUnit } from '../../../functions/domain/jurisdiction/organisation.ts';
import { anOrganisation, units } from '../../builders/an-organisation.ts';

const city = '519900000000';
const county = '519901000000';
const township = '519901100000';
const village = '519901100001';

describe('a division code', () => {
  it.each([
    [city, 'city'],
    [county, 'county'],
    ['519910000000', 'county'],
    [township, 'township'],
    ['519901001000', 'township'],
    [village, 'village'],
    ['519901100200', 'village'],
  ] as const)('%s names a %s', (code, level) => {
    expect(levelOf(code)).toBe(level);
  });

  it('covers itself and all below it, never what is beside or above', () => {
    const chain = [city, county, township, village];
    for (const [i, upper] of chain.entries())
      for (const [j, lower] of chain.entries())
        expect(covers(upper, lower), `${upper} ${lower}`).toBe(i <= j);
    expect(covers(county, '519902000000')).toBe(false);
    expect(covers(county, '519902100001')).toBe(false);
    expect(covers(township, '519901101000')).toBe(false);
    expect(covers(village, '519901100002')).toBe(false);
    expect(covers(city, '519800000000')).toBe(false);
  });

  it('does not cover a longer number that merely begins alike', () => {
    expect(covers('519901010000', '519901011000')).toBe(false);
  });

  it('knows the division of each level it lies in', () => {
    expect([
      ancestorOf(village, 'township'),
      ancestorOf(village, 'county'),
      ancestorOf(village, 'city'),
    ]).toEqual([township, county, city]);
    expect(ancestorOf(county, 'county')).toBe(county);
  });
});

describe('the offices', () => {
  it('of a county: the first takes in its reports', () => {
    expect(receivingUnit(anOrganisation(), county)).toBe(units.county);
    expect(receivingUnit(anOrganisation(), '519903000000')).toBeUndefined();
  });

  it('oversee an area from the county up', () => {
    expect([units.city, units.county, units.town, units.village].map(oversees)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
