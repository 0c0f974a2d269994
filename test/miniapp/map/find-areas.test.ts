import { describe, expect, it } from 'vitest';
import areas from '../../../functions/local/demo-city/areas.json' with { type: 'json' };
import { type Area, areaNameAt } from '../../../miniapp/src/shared/map/area';
import { findAreas, fullName, middleOf, partsOf } from '../../../miniapp/src/shared/map/find-areas';

const parentOf = { city: null, county: 4, township: 6, village: 9 } as const;
const all = areas.map(({ code, name, level, ring }): Area => {
  const kept = level in parentOf ? parentOf[level as Area['level']] : null;
  return {
    code,
    name,
    level: level as Area['level'],
    parent: kept === null ? null : code.slice(0, kept).padEnd(12, '0'),
    ring: ring as unknown as Area['ring'],
  };
});
const named = (name: string) => all.find((area) => area.name === name);
const township = all.find(({ level }) => level === 'township');

describe('finding an area by name', () => {
  it('takes any part of the name, what begins with it first', () => {
    const [found] = findAreas(all, township?.name.slice(0, 2) ?? '');
    expect(found?.name.startsWith(township?.name.slice(0, 2) ?? '?')).toBe(true);
  });

  it('finds nothing for nothing, and never the city itself', () => {
    expect(findAreas(all, '  ')).toEqual([]);
    expect(findAreas(all, '示范市').map(({ level }) => level)).not.toContain('city');
  });

  it('says which county a township lies in', () => {
    if (!township) throw new Error('no township');
    const county = all.find(({ code }) => code === township.parent);
    expect(fullName(all, township)).toBe(`${county?.name} · ${township.name}`);
  });
});

describe('choosing from the list', () => {
  it('begins with the counties and leads down to the smallest', () => {
    const counties = partsOf(all, undefined);
    expect(counties.map(({ level }) => level)).toEqual(counties.map(() => 'county'));
    expect(partsOf(all, counties[0]).every(({ level }) => level === 'township')).toBe(true);
  });

  it('puts the pin into the area that was chosen', () => {
    for (const area of all.filter(({ level }) => level !== 'city')) {
      expect(areaNameAt(all, middleOf(area)), area.name).toContain(area.name);
    }
    expect(named('示范市')).toBeDefined();
  });
});
