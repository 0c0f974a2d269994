import type { Bounds, Point } from './area';

/** What a map window shows: its centre and how many degrees of latitude one pixel is. */
export type View = { readonly centre: Point; readonly scale: number };

export type Size = { readonly width: number; readonly height: number };

/** Across a street, up to the whole city. */
const closest = 0.00001;
const widest = 0.004;

/** A degree of longitude is shorter than one of latitude away from the equator. */
const shrink = (lat: number): number => Math.cos((lat * Math.PI) / 180);

export const toScreen = (
  view: View,
  size: Size,
  [lng, lat]: readonly [number, number],
): readonly [number, number] => [
  size.width / 2 + ((lng - view.centre.lng) * shrink(view.centre.lat)) / view.scale,
  size.height / 2 - (lat - view.centre.lat) / view.scale,
];

/** Moves the map under the pin: `dx` to the right shows what lies west. */
export const panned = (view: View, dx: number, dy: number): View => ({
  ...view,
  centre: {
    lng: view.centre.lng - (dx * view.scale) / shrink(view.centre.lat),
    lat: view.centre.lat + dy * view.scale,
  },
});

export const zoomed = (view: View, factor: number): View => ({
  ...view,
  scale: Math.min(widest, Math.max(closest, view.scale * factor)),
});

export function viewOf({ west, east, south, north }: Bounds, size: Size): View {
  const centre = { lng: (west + east) / 2, lat: (south + north) / 2 };
  const scale = Math.max(((east - west) * shrink(centre.lat)) / size.width, (north - south) / size.height);
  return { centre, scale: Math.min(widest, scale * 1.05) };
}

/** Six decimals are a tenth of a metre: more would be false precision. */
export const rounded = ({ lng, lat }: Point): Point => ({
  lng: Math.round(lng * 1e6) / 1e6,
  lat: Math.round(lat * 1e6) / 1e6,
});
