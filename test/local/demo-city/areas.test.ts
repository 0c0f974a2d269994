import { describe, expect, it } from 'vitest';
import type { DivisionLevel } from '../../../functions/domain/jurisdiction/division.ts';
import { covers, levelOf } from '../../../functions/domain/jurisdiction/division.ts';
import { contains, locate, type Point } from '../../../functions/domain/jurisdiction/locate.ts';
import type { Ring } from '../../../functions/domain/jurisdiction/organisation.ts';
import { demoOrganisation } from '../../../functions/local/demo-city/organisation.ts';

const { areas } = demoOrganisation;
const ofLevel = (level: DivisionLevel) => areas.filter((area) => area.level === level);
const west = { from: 105.4, to: 105.6 };
const east = { from: 105.6, to: 105.75 };

/** Always the same points (a linear congruential generator, seed 42) inside the rectangle of the contract. */
const points = (count: number): readonly Point[] => {
  let state = 42;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, () => ({ lng: 105.4 + next() * 0.35, lat: 30.4 + next() * 0.25 }));
};
const policyAt = (lng: number, lat: number) => locate(demoOrganisation, { lng, lat })?.policyId;

describe('the areas of the demo city', () => {
  it('are one city, two counties, four townships and eight villages, coded by their place in it', () => {
    expect(ofLevel('city').map(({ code }) => code)).toEqual(['519900000000']);
    expect(ofLevel('county').map(({ code }) => code)).toEqual(['519901000000', '519902000000']);
    expect(ofLevel('township')).toHaveLength(4);
    expect(ofLevel('village')).toHaveLength(8);
    expect(areas.every(({ code, level }) => levelOf(code) === level)).toBe(true);
    expect(new Set(areas.map(({ name }) => name)).size).toBe(areas.length);
  });

  it('tile the city: each point lies in exactly one village, and in the areas above it', () => {
    for (const point of points(20_000)) {
      const [village, ...others] = ofLevel('village').filter(({ ring }) => contains(ring, point));
      expect([point, village !== undefined, others.length]).toEqual([point, true, 0]);
      const around = areas.filter(({ ring }) => contains(ring, point)).map(({ code }) => code);
      expect(around.filter((code) => covers(code, village?.code ?? ''))).toHaveLength(4);
      expect(around).toHaveLength(4);
    }
  });

  it('share every corner of a border: what is left of all village borders is the border of the area above', () => {
    const edges = (ring: Ring) =>
      ring.map((corner, index) => [corner, ring[(index + 1) % ring.length] ?? corner] as const);
    const name = ([from, to]: ReturnType<typeof edges>[number]) => `${from} ${to}`;
    const back = ([from, to]: ReturnType<typeof edges>[number]) => `${to} ${from}`;
    for (const area of areas.filter(({ level }) => level !== 'village')) {
      const inside = ofLevel('village').filter(({ code }) => covers(area.code, code));
      const all = inside.flatMap(({ ring }) => edges(ring));
      const names = new Set(all.map(name));
      const outer = all.filter((edge) => !names.has(back(edge))).map(name);
      expect([area.name, outer.toSorted()]).toEqual([area.name, edges(area.ring).map(name).toSorted()]);
    }
  });

  it('reach the corners of the agreed rectangle, and end soon after', () => {
    for (const lng of [105.4, 105.75])
      for (const lat of [30.4, 30.65]) expect(policyAt(lng, lat)).toBeDefined();
    for (const [lng, lat] of [
      [105.39, 30.5],
      [105.76, 30.5],
      [105.5, 30.39],
      [105.5, 30.66],
      [120, 30],
    ] as const)
      expect(policyAt(lng, lat)).toBeUndefined();
  });

  it('apply the measures on their sides of the two exact borders', () => {
    const hair = 1e-9;
    for (let lat = 30.4; lat < 30.65; lat += 0.01) {
      expect(policyAt(west.from, lat)).toBe('default-12');
      expect(policyAt(west.to - hair, lat)).toBe('default-12');
      expect(policyAt(east.from + hair, lat)).toBe(lat > 30.55 ? 'longtang-2025' : 'xianning-2022');
    }
    for (let lng = east.from + hair; lng < east.to; lng += 0.01) {
      expect(policyAt(lng, 30.55 - hair)).toBe('xianning-2022');
      expect(policyAt(lng, 30.55 + hair)).toBe('longtang-2025');
    }
  });

  it('put the middle of the western county into its first township, where the demo staff work', () => {
    for (const [lng, lat] of [
      [105.57, 30.51],
      [105.5, 30.5],
      [105.45, 30.45],
      [105.42, 30.56],
    ] as const)
      expect(locate(demoOrganisation, { lng, lat })?.division).toMatch(/^519901100/);
  });
});
