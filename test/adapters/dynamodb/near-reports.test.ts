import { describe, expect, it } from 'vitest';
import { cellsAround, geohash } from '../../../functions/adapters/dynamodb/geohash.ts';
import { metresBetween } from '../../../functions/domain/jurisdiction/locate.ts';
import { aFiling, anEvent, aRow, county } from '../../builders/a-filing.ts';
import { type StorageWorld, storageWorld } from './storage-world.ts';

const here = { lng: 105.57, lat: 30.51 };
const north = (metres: number) => ({ lng: here.lng, lat: here.lat + metres / 111_195 });

const file = async (world: StorageWorld, id: string, place: { lng: number; lat: number }) => {
  const { changes, events } = await aFiling(world.keys, id, { facts: place });
  expect(await world.store.commit(changes)).toBe('committed');
  return events;
};

const near = async (world: StorageWorld, inCounty = county) =>
  (await world.store.nearby(here, inCounty)).map(({ id }) => id);

describe('reports near a point', () => {
  it('are those within 500 metres, nearest first, with the point to about ten metres', async () => {
    const world = await storageWorld();
    for (const metres of [480, 20, 520, 300, -450, 2000]) await file(world, `rpt_${metres}`, north(metres));
    expect(await near(world)).toEqual(['rpt_20', 'rpt_300', 'rpt_-450', 'rpt_480']);
    const [first] = await world.store.nearby(here, county);
    expect(metresBetween(north(20), first ?? here)).toBeLessThan(10);
    expect(await near(world, '519902000000')).toEqual([]);
  });

  it('stay for 90 days after they were closed', async () => {
    const world = await storageWorld();
    const events = [
      ...(await file(world, 'rpt_1', here)),
      anEvent({ type: 'withdrawn', data: {} }, { version: 2, at: '2026-03-20T08:00:00.000Z' }),
    ];
    const row = aRow('rpt_1', events, { dueAt: null });
    await world.store.commit([{ kind: 'case', id: 'rpt_1', events: events.slice(1), row }]);
    await file(world, 'rpt_open', here);
    world.clock.to('2026-06-18T15:00:00.000Z');
    expect((await near(world)).toSorted()).toEqual(['rpt_1', 'rpt_open']);
    world.clock.to('2026-06-18T16:00:00.000Z');
    expect(await near(world)).toEqual(['rpt_open']);
  });

  it('are ten at most', async () => {
    const world = await storageWorld();
    for (let n = 0; n < 15; n += 1) await file(world, `rpt_${n}`, north(n));
    expect(await near(world)).toHaveLength(10);
  });
});

describe('cells of places', () => {
  it('are named as everybody names them', () => {
    expect(geohash({ lng: -5.6, lat: 42.6 })).toBe('ezs42e');
    expect(geohash({ lng: 10.40744, lat: 57.64911 })).toBe('u4pruy');
  });

  it('hold every point of a circle, wherever it lies in the grid and in China', () => {
    for (let step = 0; step < 400; step += 1) {
      const centre = { lng: 74 + step * 0.1537, lat: 4 + ((step * 0.737) % 49) };
      const cells = cellsAround(centre, 500);
      expect(cells.length).toBeLessThanOrEqual(9);
      for (let angle = 0; angle < 360; angle += 5) {
        const radians = (angle * Math.PI) / 180;
        const point = {
          lng: centre.lng + (Math.sin(radians) * 499) / (111_320 * Math.cos((centre.lat * Math.PI) / 180)),
          lat: centre.lat + (Math.cos(radians) * 499) / 111_320,
        };
        expect(cells).toContain(geohash(point));
      }
    }
  });
});
