import { localDateOf } from '../../domain/deadline/local-date.ts';
import { ancestorOf } from '../../domain/jurisdiction/division.ts';
import { locate, type Point } from '../../domain/jurisdiction/locate.ts';
import { severalNearby } from '../../domain/statistics/several-nearby.ts';
import type { Dependencies } from '../dependencies.ts';

/** Fixed points of a grid, about a kilometre apart: circles cannot be moved to see which report drops out. */
const onGrid = (degrees: number): number => Math.round(degrees * 100) / 100;

/** For somebody about to report: that others were heard here, or nothing. Never how many, which, or when. */
export const readSimilarReports = async (
  { store, staff }: Pick<Dependencies, 'store' | 'staff'>,
  place: Point,
  now: string,
): Promise<{ readonly several: boolean }> => {
  const point = { lng: onGrid(place.lng), lat: onGrid(place.lat) };
  const location = locate(await staff.organisation(), point);
  if (location === undefined) return { several: false };
  const rows = await store.nearby(point, ancestorOf(location.division, 'county'));
  return { several: severalNearby(rows, localDateOf(now)) };
};
