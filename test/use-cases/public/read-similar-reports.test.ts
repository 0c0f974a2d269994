import { expect, it } from 'vitest';
import type { Point } from '../../../functions/domain/jurisdiction/locate.ts';
import { readSimilarReports } from '../../../functions/use-cases/public/read-similar-reports.ts';
import { useCaseWorld } from '../../builders/use-case-world.ts';

const now = '2026-03-11T02:00:00.000Z';

it('asks around fixed points only: a moved pin cannot find out which report drops out', async () => {
  const { deps } = useCaseWorld();
  const asked: Point[] = [];
  const store: typeof deps.store = {
    ...deps.store,
    nearby: async (point) => {
      asked.push(point);
      return [];
    },
  };
  for (const lng of [105.496, 105.5, 105.5049])
    expect(await readSimilarReports({ ...deps, store }, { lng, lat: 30.4512 }, now)).toEqual({
      several: false,
    });
  expect(asked).toEqual(Array(3).fill({ lng: 105.5, lat: 30.45 }));
});

it('says nothing about places outside the city', async () => {
  const { deps } = useCaseWorld();
  expect(await readSimilarReports(deps, { lng: 100, lat: 20 }, now)).toEqual({ several: false });
});
