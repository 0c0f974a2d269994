import { describe, expect, it } from 'vitest';
import { type Area, areaNameAt, boundsOf } from '../../../miniapp/src/shared/map/area';
import { panned, rounded, toScreen, viewOf, zoomed } from '../../../miniapp/src/shared/map/view';

const box = (west: number, south: number, east: number, north: number): Area['ring'] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
const areas: readonly Area[] = [
  { code: '1', name: '望江县', level: 'county', parent: null, ring: box(105.4, 30.4, 105.6, 30.65) },
  { code: '2', name: '红旗镇', level: 'township', parent: '1', ring: box(105.4, 30.4, 105.6, 30.5) },
];
const size = { width: 360, height: 300 };

describe('where the pin is', () => {
  it('names county and township', () => {
    expect(areaNameAt(areas, { lng: 105.5, lat: 30.45 })).toBe('望江县 · 红旗镇');
  });
  it('knows when it is outside', () => {
    expect(areaNameAt(areas, { lng: 105.8, lat: 30.45 })).toBeUndefined();
  });
});

describe('the map window', () => {
  it('starts with the whole city', () => {
    const view = viewOf(boundsOf(areas) ?? { west: 0, east: 0, south: 0, north: 0 }, size);
    for (const point of areas.flatMap((area) => area.ring)) {
      const [x, y] = toScreen(view, size, point);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(size.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(size.height);
    }
  });
  it('puts under the pin what a drag brings there', () => {
    const view = { centre: { lng: 105.5, lat: 30.5 }, scale: 0.0001 };
    const [x, y] = toScreen(view, size, [105.51, 30.52]);
    const moved = panned(view, size.width / 2 - x, size.height / 2 - y);
    expect(rounded(moved.centre)).toEqual({ lng: 105.51, lat: 30.52 });
  });
  it('keeps the place when it zooms', () => {
    const view = { centre: { lng: 105.5, lat: 30.5 }, scale: 0.0001 };
    expect(zoomed(view, 0.5).centre).toEqual(view.centre);
  });
});
