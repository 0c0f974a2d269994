import { describe, expect, it } from 'vitest';
import { projectAreas } from '../../../../miniapp/src/desk/supervision/project-areas';
import { keptPercent } from '../../../../miniapp/src/desk/supervision/statistics';

describe('the share of limits kept', () => {
  it('is 100 % only when none was missed', () => {
    expect(keptPercent({ kept: 999, missed: 1 })).toBe(99);
    expect(keptPercent({ kept: 3, missed: 0 })).toBe(100);
    expect(keptPercent({ kept: 0, missed: 0 })).toBeNull();
  });
});

describe('the map of areas', () => {
  const square = (west: number, south: number): [number, number][] => [
    [west, south],
    [west + 1, south],
    [west + 1, south + 1],
    [west, south + 1],
  ];
  const areas = [
    { code: 'c', name: '市', level: 'city' as const, parent: null, ring: square(0, 0) },
    { code: 'a', name: '甲县', level: 'county' as const, parent: 'c', ring: square(0, 0) },
    { code: 'b', name: '乙县', level: 'county' as const, parent: 'c', ring: square(1, 0) },
  ];

  it('draws the level the counts speak of, areas without a count too', () => {
    const { shapes } = projectAreas(areas, [{ division: 'a', name: '甲县', count: 7 }], 202);
    expect(shapes.map(({ name, count }) => [name, count])).toEqual([
      ['甲县', 7],
      ['乙县', 0],
    ]);
  });

  it('puts north up and fills the width', () => {
    const { shapes, height } = projectAreas(areas, [], 202);
    expect(shapes[0]?.path).toMatch(/^M1 101/);
    expect(shapes[1]?.path).toContain('201 1');
    expect(Math.abs(height - 102)).toBeLessThanOrEqual(1);
  });

  it('is empty without outlines', () => {
    expect(projectAreas([], [], 200)).toEqual({ shapes: [], height: 0 });
  });
});
